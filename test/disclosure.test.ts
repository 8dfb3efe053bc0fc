import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { Warehouse } from "../pipelines/warehouse.ts";
import { knownWins } from "./disclosure/known-wins.ts";
import { type Told, toldIn } from "./disclosure/told-in.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const repetitions = { validation: { repetitions: 0 } };

describe.each([
  ["by the classes of grades", 3, {}],
  ["by points", 4, { qualify: { by: "capacity", leadsPerRepPerWeek: 0.4 } }],
  ["by grades, and a quarter of which few leads are old enough", 5, { asOf: "2026-06-21" }],
  ["by grades, and a model in force", 6, {}],
])("with a bar %s, what became of fewer than ten leads", (kind, seed, more) => {
  const folder = temporaryFolder();
  runCli(["simulate", "--leads", "1600", "--seed", String(seed), "--out", join(folder, "data/sample")]);
  const config = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const hasModelInForce = kind.includes("in force");
  beforeAll(async () => {
    if (hasModelInForce) await calibrateEarlier(folder, config);
    expect(calibrate(folder, { ...config, ...more })).toBe("");
  }, 600_000);

  test("is not shown, nor what two figures differ by where one lies within the other", async () => {
    const { families } = await toldIn(folder);
    const all = families.flat();
    expect(all.filter(({ wins, leads }) => wins === null && leads.length > 0).length).toBeGreaterThan(10);
    expect(all.some(({ what }) => what === "compared")).toBe(hasModelInForce);
    for (const family of families)
      expect(
        [...shownIn(family), ...differences(shownIn(family))].filter(isFew).map(({ what }) => what),
      ).toEqual([]);
  });

  test("can't be computed from what is shown, by whatever sums, nor from none or all having won", async () => {
    const { families } = await toldIn(folder);
    for (const family of families) {
      const few = family.filter(({ wins }) => wins === null).filter(isFew);
      expect(knownWins(shownIn(family), few)).toEqual([]);
    }
    const [groups = []] = families;
    expect(knownWins(shownIn(groups), groups.slice(0, 1))).toEqual(["all"]);
  });
});

function calibrate(folder: string, config: object): string {
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify({ ...config, ...repetitions }));
  return runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]).stderr;
}

/** On the leads that were handed over by the end of 2025. */
async function calibrateEarlier(folder: string, config: { exports: { leads: object } }): Promise<void> {
  const [all, early] = [join(folder, "data/sample/Lead.csv"), join(folder, "early.csv")];
  const memory = await Warehouse.open({ path: ":memory:", files: [all, early], threads: 1 });
  await memory.run(`copy (select * from read_csv('${all}', all_varchar = true)
    where MQL_Date__c <= '2025-12-31T23:59:59') to '${early}' (header)`);
  await memory.close();
  const exports = { ...config.exports, leads: { ...config.exports.leads, file: "early.csv" } };
  const earlier = { ...config, exports, asOf: "2025-12-31", outcome: { horizonDays: 92 } };
  expect(calibrate(folder, earlier)).toBe("");
}

function shownIn(family: readonly Told[]): Told[] {
  return family.filter(({ wins, leads }) => wins !== null && leads.length > 0);
}

function isFew({ leads }: Told): boolean {
  return leads.length > 0 && leads.length < 10;
}

/** What lies in one shown group and not in another that lies within it: few leads there would be known. */
function differences(shown: readonly Told[]): Told[] {
  return shown.flatMap((outer) =>
    shown.flatMap((inner) => {
      if (outer.leads.length - inner.leads.length >= 10 || outer.leads.length <= inner.leads.length)
        return [];
      const within = new Set(outer.leads);
      if (!inner.leads.every((lead) => within.has(lead))) return [];
      const own = new Set(inner.leads);
      const leads = outer.leads.filter((lead) => !own.has(lead));
      return [{ what: `${outer.what} but not ${inner.what}`, leads, wins: null }];
    }),
  );
}
