import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LeadInputs } from "../../../models/lead-inputs.ts";
import { seededRandom } from "../../../models/random.ts";
import { type Score, scoreLead } from "../../../models/score-lead.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import { packageRoot } from "../../../pipelines/package-root.ts";
import { currentVersion } from "../../../pipelines/release/publish.ts";
import { readModel } from "../../../pipelines/release/read-release.ts";
import { Warehouse } from "../../../pipelines/warehouse.ts";
import { scoresInDuckDb } from "../../engines/duckdb.ts";
import { scoresIn } from "../../engines/engine.ts";
import { postgresFeeding, postgresPrograms, startPostgres } from "../../engines/postgres.ts";
import { scorerOf } from "../../engines/scorer.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { drawLeads } from "../draw-leads.ts";

/** 40,000 in every run of the tests; `npm run bench:agreement` goes through a million. */
const count = Number(process.env.AGREEMENT_LEADS ?? 40_000);
const batch = 20_000;

const samples = join(packageRoot, "models/releases/sample-mql");
const sample = readModel(join(samples, currentVersion(samples) ?? ""));
const anyModels = fc.sample(anyModelAndLeads, { seed: 1, numRuns: 10 }).map(({ model }) => model);
/** Half of the leads are the sample's, the others are shared by models of any kind. */
const shares: readonly (readonly [string, ScoringModel, number])[] = [
  ["the sample's model", sample, count / 2],
  ...anyModels.map((model, i) => [`any model ${i + 1}`, model, count / 2 / anyModels.length] as const),
];

const programs = postgresPrograms();
const postgres = programs === null ? null : startPostgres(programs);
if (postgres === null)
  console.warn("\n!!! PostgreSQL is not installed: its agreement is NOT tested here (.ci/run installs it)\n");
let duckDb: Warehouse;
beforeAll(async () => {
  duckDb = await Warehouse.open({ path: ":memory:", files: [], threads: 2 });
});
afterAll(async () => {
  await duckDb.close();
  postgres?.stop();
});

describe(`${count} random leads get the same score from every form of a release`, () => {
  test.each(shares)(
    "%s",
    async (_, model, share) => {
      const next = seededRandom(share);
      const score = await scorerOf(model);
      for (let done = 0; done < share; done += batch) {
        const leads = drawLeads(model, Math.min(batch, share - done), next);
        const expected = leads.map((lead) => scoreLead(model, lead));
        requireSame("scorer.mjs", leads, expected, leads.map(score));
        requireSame("DuckDB", leads, expected, await scoresInDuckDb(duckDb, model, leads));
        if (postgres === null) continue;
        requireSame("PostgreSQL", leads, expected, scoresIn(postgres, postgresFeeding, model, leads));
      }
    },
    3_600_000,
  );

  test("half a surrogate pair, which only JavaScript can hold, is a value like any other", async () => {
    const score = await scorerOf(sample);
    for (const { name, type } of sample.inputs.filter((input) => input.type === "text"))
      for (const value of ["\ud800", "a\udfff", "\udc00\ud800"])
        expect(score({ [name]: value }), type).toEqual(scoreLead(sample, { [name]: value }));
  });
});

function requireSame(
  form: string,
  leads: readonly LeadInputs[],
  expected: readonly Score[],
  found: readonly Score[],
): void {
  const different = leads.filter((_, i) => !isSame(expected[i] as Score, found[i] as Score));
  expect({ form, different: different.length, such: different.slice(0, 3) }).toEqual({
    form,
    different: 0,
    such: [],
  });
  expect(found).toHaveLength(leads.length);
}

function isSame({ probability, ...expected }: Score, { probability: other, ...found }: Score): boolean {
  const names = Object.keys(expected) as (keyof typeof expected)[];
  return Math.abs(probability - other) <= 1e-12 && names.every((name) => expected[name] === found[name]);
}
