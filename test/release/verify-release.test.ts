import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { checksumFile } from "../../pipelines/release/checksums.ts";
import { publish } from "../../pipelines/release/publish.ts";
import { releaseFiles } from "../../pipelines/release/release-files.ts";
import { verifyRelease } from "../../pipelines/release/verify-release.ts";
import { toolVersion } from "../../pipelines/tool-version.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";
import { smallModel } from "../models/small-model.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
});
afterAll(() => warehouse.close());

/** The small model as a release of its own, by this version of the tool or by another one. */
function released(toolVersion: string, files = releaseFiles(by(toolVersion))): string {
  const releases = temporaryFolder();
  publish(releases, smallModel.version, files);
  return join(releases, smallModel.version);
}

function by(toolVersion: string): ScoringModel {
  return { ...smallModel, provenance: { ...smallModel.provenance, tool_version: toolVersion } };
}

describe.each([
  ["of this version", toolVersion],
  ["of another version", "0.2.0"],
])("a release %s", (_, version) => {
  test("holds, with the files in its folders", async () => {
    const verified = await verifyRelease(warehouse, released(version));
    expect(verified.files).toBe(releaseFiles(smallModel).size);
  });

  test.each(["stranger", "dbt/stranger.sql", "dbt/more/stranger.sql"])(
    "is refused where %s lies in it",
    async (path) => {
      const release = released(version);
      mkdirSync(dirname(join(release, path)), { recursive: true });
      writeFileSync(join(release, path), "select 1");
      await expect(verifyRelease(warehouse, release)).rejects.toThrow("does not belong to a release");
    },
  );

  test("is refused where a file in one of its folders was changed", async () => {
    const release = released(version);
    appendFileSync(join(release, "dbt/schema.yml"), " ");
    await expect(verifyRelease(warehouse, release)).rejects.toMatchObject({
      at: join(release, "dbt/schema.yml"),
    });
  });
});

test("a release from before there were folders holds", async () => {
  const files = [...releaseFiles(by("0.2.0"))].filter(([name]) => !name.includes("/"));
  const earlier = files.map(([name, text]): [string, string] =>
    name === checksumFile ? [name, text.replace(/^.* {2}dbt\/.*\n/gm, "")] : [name, text],
  );
  const { files: count } = await verifyRelease(warehouse, released("0.2.0", new Map(earlier)));
  expect(count).toBe(files.length);
});

test("a list of checksums can't name what lies elsewhere", async () => {
  const release = released("0.2.0");
  appendFileSync(join(release, checksumFile), `${"0".repeat(64)}  ../current.json\n`);
  await expect(verifyRelease(warehouse, release)).rejects.toThrow("is not a list of checksums");
});
