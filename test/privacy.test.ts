import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { historyTables } from "../pipelines/history/history-tables.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { quoteText, Warehouse } from "../pipelines/warehouse.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("with codes, no file but the key names a rep; a release names neither", async () => {
  const folder = temporaryFolder();
  const world = join(folder, "data/sample");
  expect(runCli(["simulate", "--leads", "2000", "--seed", "5", "--out", world]).exitCode).toBe(0);
  const config = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const own = { ...config, privacy: { reps: "codes" }, validation: { repetitions: 0 } };
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify(own));
  expect(runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]).stderr).toBe("");

  const users = readFileSync(join(world, "User.csv"), "utf8").trimEnd().split("\n").slice(1);
  const names = users.map((line) => line.split(",")[1] as string);
  const report = join(folder, "build/sample-mql");
  const key = readFileSync(join(report, "rep_key.csv"), "utf8");
  expect(names.filter((name) => key.includes(name)).length > 10).toBe(true);
  const codes = key.match(/rep [0-9A-F]{5}/g) ?? [];
  expect(readFileSync(join(report, "report.md"), "utf8")).toContain(codes[0]);

  const kept = await textsIn(report);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.flatMap(([where, text]) => (names.some((name) => text.includes(name)) ? [where] : []))).toEqual(
    [],
  );

  const texts = filesBelow(folder).filter(
    (path) => !path.startsWith("data/") && !path.endsWith("rep_key.csv"),
  );
  expect(texts.length).toBeGreaterThan(40);
  for (const path of texts) {
    const text = readFileSync(join(folder, path), "utf8");
    expect(
      names.filter((name) => text.includes(name)),
      path,
    ).toEqual([]);
    if (path.startsWith("models/"))
      expect(
        codes.filter((code) => text.includes(code)),
        path,
      ).toEqual([]);
  }
});

/** What the history of runs and each Parquet file hold, as text. */
async function textsIn(report: string): Promise<[string, string][]> {
  const path = join(report, "warehouse.duckdb");
  const warehouse = await Warehouse.open({ path, files: [], folders: [report], threads: 1 });
  const history = Object.keys(historyTables).map((name) => `meta.${name}`);
  const parquet = filesBelow(report).filter((file) => file.endsWith(".parquet"));
  const texts: [string, string][] = [];
  for (const relation of [...history, ...parquet.map((file) => quoteText(join(report, file)))])
    texts.push([relation, JSON.stringify(await warehouse.rows(`select * from ${relation}`))]);
  await warehouse.close();
  return texts;
}

/** Text files below a folder: the warehouse keeps the exports as they were read. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".duckdb"))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
