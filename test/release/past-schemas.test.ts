import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import { scoreLead } from "../../models/score-lead.ts";
import { schemaVersions } from "../../models/scoring-model.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { versionsIn } from "../../pipelines/release/publish.ts";
import { readModel } from "../../pipelines/release/read-release.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const releases = join(packageRoot, "models/releases/sample-mql");
const versions = versionsIn(releases);

/** The sample has no trait from SQL: what a release with one says is kept here, without the forms that follow from it. */
const withSql = join(packageRoot, "test/release/with-sql");

test("a committed release holds each version of the schema that can be read", () => {
  const held = [...versions.map((version) => join(releases, version)), withSql].map(
    (release) => readModel(release).schema_version,
  );
  expect([...new Set(held)].sort()).toEqual([...schemaVersions]);
});

test("a release with a trait from SQL gives its own vectors their scores", () => expectVectors(withSql));

describe.each(versions)("release %s", (version) => {
  const release = join(releases, version);

  test("still holds, and gives its own vectors their scores", () => {
    expect(runCli(["verify", release])).toMatchObject({ exitCode: 0 });
    expectVectors(release);
  });

  test("is refused with another rule sheet", () => {
    const copy = join(temporaryFolder(), version);
    cpSync(release, copy, { recursive: true });
    writeFileSync(join(copy, "rules.csv"), "rule\n");
    expect(runCli(["verify", copy])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("rules.csv"),
    });
  });
});

function expectVectors(release: string): void {
  const model = readModel(release);
  const vectors = JSON.parse(readFileSync(join(release, "vectors.json"), "utf8")) as {
    lead: LeadInputs;
    expected: object;
  }[];
  expect(vectors.length).toBeGreaterThan(0);
  for (const { lead, expected } of vectors) expect(scoreLead(model, lead)).toEqual(expected);
}
