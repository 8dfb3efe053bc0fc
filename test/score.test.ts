import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readArrow } from "../pipelines/read/arrow/read-arrow.ts";
import { quoteText } from "../pipelines/warehouse.ts";
import { writeFlatWorld } from "./flat-world.ts";
import { openWarehouse } from "./read/scratch.ts";
import { type CliRun, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const config = writeFlatWorld(folder, 1500, (_, size) => [10, 25, 45][size] ?? 0);

beforeAll(() => {
  expect(runCli(["calibrate", config, "--quiet"]).exitCode).toBe(0);
});

function score(out: string): CliRun {
  const release = join(folder, "models/releases/flat/1.0.0");
  return runCli(["score", config, "--release", release, "--out", join(folder, out), "--quiet"]);
}

test("scores are the same in CSV, Parquet and Arrow", async () => {
  for (const ending of ["csv", "parquet", "arrow"]) expect(score(`scored.${ending}`).exitCode).toBe(0);
  const [csv, parquet, arrow] = ["csv", "parquet", "arrow"].map((ending) => join(folder, `scored.${ending}`));
  const warehouse = await openWarehouse(String(csv), String(parquet), String(arrow));
  await readArrow(warehouse, { name: "leads", path: String(arrow), shownAs: "scored.arrow" });
  const texts = (relation: string) => warehouse.rows(`select columns(*)::varchar from ${relation}`);
  const inParquet = await texts(`read_parquet(${quoteText(String(parquet))})`);
  expect(inParquet).toHaveLength(1500);
  expect(await texts("raw.leads")).toEqual(inParquet);
  expect(
    await texts(`read_csv(${quoteText(String(csv))}, all_varchar = true, allow_quoted_nulls = false)`),
  ).toEqual(inParquet);
  await warehouse.close();
});

test("an ending that says no known format is refused before anything is read", () => {
  expect(score("scored.xlsx")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("End the name in .csv, .parquet or .arrow."),
  });
  expect(existsSync(join(folder, "scored.xlsx"))).toBe(false);
});
