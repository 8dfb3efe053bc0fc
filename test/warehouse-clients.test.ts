import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import type { Result } from "../pipelines/report/result-schema.ts";
import { sha256 } from "../pipelines/sha256.ts";
import { Warehouse } from "../pipelines/warehouse.ts";
import { arrowRows, clients, hasClients } from "./engines/clients.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// The sample, without the repetitions that tell how stable the model is.
const folder = temporaryFolder();
symlinkSync(join(packageRoot, "data"), join(folder, "data"));
const { $schema: _, ...config } = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
writeFileSync(
  join(folder, "scorewright.json"),
  JSON.stringify({ ...config, validation: { repetitions: 0 } }),
);
const run = runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]);
if (run.exitCode !== 0) throw new Error(run.stderr);

const report = join(folder, "build/sample-mql");
const database = join(report, "warehouse.duckdb");
const result: Result = JSON.parse(readFileSync(join(report, "result.json"), "utf8"));

/** Questions that the report answers, each with what it says. */
const questions: readonly (readonly [string, unknown])[] = [
  [
    "select name, leads, judged, wins, predicted, actual, verdict from reports.grades",
    result.grades.map(({ name, leads, judged, wins, predicted, actual, verdict }) => ({
      name,
      leads,
      judged,
      wins,
      predicted,
      actual,
      verdict,
    })),
  ],
  [
    "select cast(as_of as varchar) as as_of, release, judged, wins, auc, log_loss from meta.runs",
    [
      {
        as_of: result.labels.as_of,
        release: result.release?.version,
        judged: result.validation.n,
        wins: result.validation.wins,
        auc: result.validation.auc,
        log_loss: result.validation.log_loss,
      },
    ],
  ],
  [
    "select release, count(distinct lead_id) as leads from meta.run_scores group by release",
    [{ release: result.release?.version, leads: sum(result.grades.map(({ leads }) => leads)) }],
  ],
  [
    "select territory as name, count(*) as leads from marts.handoffs group by territory order by territory",
    result.territories.map(({ name, leads }) => ({ name, leads })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  ],
  [
    "select substr(comment, 1, 18) as says from duckdb_tables() where table_name = 'grades'",
    [{ says: "Grain: one row per" }],
  ],
];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const names = readdirSync(report);
const hash = () => sha256(readFileSync(database, "latin1"));
const before = hash();

describe("without our code, read-only", () => {
  if (!hasClients()) {
    console.warn(
      "\n!!! DuckDB's clients and pyarrow are not installed: NOT tested here (.ci/run installs them)\n",
    );
    test.skip("the warehouse opens", () => {});
    return;
  }

  test.each(Object.keys(clients))("%s gets the figures of the report", (name) => {
    for (const [sql, says] of questions) expect(clients[name]?.(database, sql), sql).toEqual(says);
  });

  test.each(Object.keys(clients))("%s can't change the warehouse, and leaves nothing beside it", (name) => {
    expect(() => clients[name]?.(database, "drop table meta.runs")).toThrow(/read-only/);
    expect(hash()).toBe(before);
    expect(readdirSync(report)).toEqual(names);
  });

  test.each(Object.keys(clients))("%s reads the Parquet files as it reads the warehouse", (name) => {
    const parquet = `'${join(report, "parquet/reports/territories.parquet")}'`;
    const ask = (relation: string) => clients[name]?.(database, `select * from ${relation} order by name`);
    expect(ask(parquet)).toEqual(ask("reports.territories"));
  });

  test("pyarrow reads the scores that scored.csv has", () => {
    const [header = "", ...lines] = readFileSync(join(report, "scored.csv"), "utf8").trimEnd().split("\n");
    const rows = arrowRows(join(report, "scored.arrow")) as Record<string, unknown>[];
    expect(rows).toHaveLength(lines.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(header.split(","));
    // The reasons, which come last, are the only cells with commas.
    const cells = rows.map((row) => Object.values(row).slice(0, -1).map(String));
    expect(cells).toEqual(lines.map((line) => line.split(",", cells[0]?.length)));
  });
});

test("Parquet holds the relations of marts and reports, row for row, but for two with cells as they were exported", async () => {
  const warehouse = await Warehouse.open({ path: database, files: [], folders: [report], threads: 1 });
  const relations = await warehouse.rows(
    "select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('marts', 'reports')",
  );
  expect(relations.length).toBeGreaterThan(100);
  const absent: string[] = [];
  for (const { schema, name } of relations) {
    const path = join(report, "parquet", String(schema), `${name}.parquet`);
    if (!existsSync(path)) absent.push(`${schema}.${name}`);
    else expect(await rowsThatDiffer(warehouse, `${schema}.${name}`, `'${path}'`), path).toBe(0);
  }
  expect(absent.sort()).toEqual(["marts.changes_after_handoff", "marts.field_values"]);
  await warehouse.close();
});

/** Rows that one of two relations has more often than the other. */
async function rowsThatDiffer(warehouse: Warehouse, a: string, b: string): Promise<unknown> {
  const more = (one: string, other: string) => `(from ${one} except all from ${other})`;
  return warehouse.value(`select count(*) from (${more(a, b)} union all ${more(b, a)})`);
}
