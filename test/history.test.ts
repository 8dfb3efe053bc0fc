import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { draftPath } from "../pipelines/drafts.ts";
import { historyTables } from "../pipelines/history/history-tables.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { type Row, Warehouse } from "../pipelines/warehouse.ts";
import { type Conversion, writeFlatWorld } from "./flat-world.ts";
import { type CliRun, runCli } from "./run-cli.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

const conversion: Conversion = (_, size) => [10, 25, 45][size] ?? 0;
const folder = temporaryFolder();
const build = join(folder, "build");
const report = join(build, "flat");

/** Exports of so many leads, three a day up to the last day, calibrated. */
function calibrate(leads: number, ...options: string[]): CliRun {
  return runCli(["calibrate", writeFlatWorld(folder, leads, conversion), "--quiet", ...options]);
}

async function withWarehouse<T>(use: (warehouse: Warehouse) => Promise<T>, within = report): Promise<T> {
  const path = join(within, "warehouse.duckdb");
  const warehouse = await Warehouse.open({ path, files: [], threads: 1 });
  try {
    return await use(warehouse);
  } finally {
    await warehouse.close();
  }
}

function rows(sql: string, within = report): Promise<Row[]> {
  const plain = async (warehouse: Warehouse) => (await warehouse.rows(sql)).map((row) => ({ ...row }));
  return withWarehouse(plain, within);
}

async function history(): Promise<Record<string, Row[]>> {
  const tables: [string, Row[]][] = [];
  for (const name of Object.keys(historyTables))
    tables.push([name, await rows(`select * from meta.${name} order by all`)]);
  return Object.fromEntries(tables);
}

/** The columns of `scored.csv` that the history keeps of each lead. */
function scored(): string[] {
  const lines = readFileSync(join(report, "scored.csv"), "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => line.split(",")).map(([id, , points, , , grade]) => `${id} ${points} ${grade}`);
}

const runs = "select as_of, release, leads, judged from meta.runs order by as_of";
const scoresOf = (release: string) =>
  `select lead_id || ' ' || points || ' ' || grade as line from meta.run_scores where release = '${release}' order by lead_id`;

test("two quarters leave two runs, each with its exports, guards, grades and scores", async () => {
  expect(calibrate(1500).exitCode).toBe(0);
  const before = scored();
  expect(calibrate(1800, "--promote").exitCode).toBe(0);
  const result = JSON.parse(readFileSync(join(report, "result.json"), "utf8"));
  const found = await rows(runs);
  expect(found).toMatchObject([
    { as_of: "2023-05-16", release: "1.0.0", leads: 1500 },
    { as_of: "2023-08-24", release: "1.0.1", leads: 1800, judged: result.validation.n },
  ]);
  for (const [release, lines] of [
    ["1.0.0", before],
    ["1.0.1", scored()],
  ] as const)
    expect(await rows(scoresOf(release))).toEqual(lines.map((line) => ({ line })));
  const [inputs] = await rows(
    "select count(distinct sha256) as files, sum(loaded) as leads from meta.run_inputs",
  );
  expect(inputs).toEqual({ files: 2, leads: 3300 });
  const counted = await rows("select run, count(*) as guards from meta.run_guards group by run");
  expect(counted.map(({ guards }) => guards)).toEqual([result.guards.length, result.guards.length]);
  const [grades] = await rows("select sum(leads) as leads from meta.run_grades");
  expect(grades).toEqual({ leads: 3300 });
  const releases = await rows("select release, is_in_force from meta.releases order by release");
  expect(releases).toEqual([
    { release: "1.0.0", is_in_force: false },
    { release: "1.0.1", is_in_force: true },
  ]);
});

test("the documented queries compare the quarters", async () => {
  const docs = readFileSync(join(packageRoot, "docs/warehouse-clients.md"), "utf8");
  const [quarters = "", moves = ""] = (/```sql\n(.*?)```/s.exec(docs)?.[1] ?? "").split(";");
  expect((await rows(quarters)).map((row) => row.release)).toEqual(["1.0.0", "1.0.1"]);
  const moved = await rows(moves);
  expect(moved.reduce((leads, row) => leads + Number(row.leads), 0)).toBe(1500);
});

test("the same again changes no row of it", async () => {
  const before = await history();
  expect(calibrate(1800).exitCode).toBe(0);
  expect(await history()).toEqual(before);
});

test("columns that another version of the tool writes are kept, those that it lacks are empty", async () => {
  await withWarehouse((warehouse) =>
    warehouse.run("alter table meta.runs drop brier; alter table meta.runs add later double default 7"),
  );
  expect(calibrate(2100).exitCode).toBe(0);
  expect(await rows("select as_of, later, brier > 0 as brier from meta.runs order by as_of")).toEqual([
    { as_of: "2023-05-16", later: 7, brier: null },
    { as_of: "2023-08-24", later: 7, brier: null },
    { as_of: "2023-12-02", later: null, brier: true },
  ]);
});

test("killed while it took the place of the earlier report, nothing of the history is lost", async () => {
  const gone = String(spawnSync(process.execPath, ["-e", ""]).pid);
  const left = basename(draftPath(build, "flat-old")).replace(/\d+$/, gone);
  renameSync(report, join(build, left));
  expect(calibrate(2100).exitCode).toBe(0);
  expect(await rows(runs)).toHaveLength(3);
});

test("a folder of its own begins a history of its own", async () => {
  const elsewhere = join(folder, "elsewhere");
  expect(calibrate(1800, "--out", elsewhere).exitCode).toBe(0);
  expect(await rows("select * from meta.runs", elsewhere)).toHaveLength(1);
});

test("other SQL of the user's makes another run, though a guard refuses both", async () => {
  const own = join(folder, "own");
  const configPath = writeFlatWorld(folder, 150, conversion);
  const config = JSON.parse(readFileSync(configPath, "utf8"));
  writeFileSync(configPath, JSON.stringify({ ...config, checks: "none.sql" }));
  const run = (sql: string) => {
    writeFileSync(join(folder, "none.sql"), sql);
    return runCli(["calibrate", configPath, "--quiet", "--out", own]).exitCode;
  };
  for (const [sql, known] of [
    ["select 1 where false", 1],
    ["select 2 where false", 2],
    ["select 2 where false", 2],
    ["select 2\r\nwhere false", 3],
    ["select 2\nwhere false", 3],
  ] as const) {
    expect(run(sql)).toBe(3);
    expect(await rows("select release from meta.runs", own)).toEqual(Array(known).fill({ release: null }));
  }
});

test("a run that a guard refuses stands in the history without a release and without scores", async () => {
  expect(calibrate(150).exitCode).toBe(3);
  expect(await rows(`${runs} limit 1`)).toMatchObject([{ as_of: "2022-02-20", release: null, leads: 150 }]);
  expect(await rows("select distinct release from meta.run_scores order by release")).toEqual([
    { release: "1.0.0" },
    { release: "1.0.1" },
    { release: "1.0.2" },
  ]);
});

test("an earlier warehouse that can't be read stops the run, and nothing is changed", () => {
  const warehouse = join(report, "warehouse.duckdb");
  writeFileSync(warehouse, readFileSync(warehouse).subarray(0, 12_288));
  const before = [filesBelow(build), filesBelow(join(folder, "models"))];
  const { exitCode, stderr } = calibrate(1500);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${warehouse}: holds the history of the earlier runs and can't be read`);
  expect(stderr).toContain("To mend it: Put a sound copy in its place");
  expect([filesBelow(build), filesBelow(join(folder, "models"))]).toEqual(before);
});
