import { afterAll, expect, test } from "vitest";
import { reportTables } from "../../pipelines/report/report-tables.ts";
import { writeTables } from "../../pipelines/report/write-tables.ts";
import { quoteText, Warehouse } from "../../pipelines/warehouse.ts";
import { sqlFiles } from "../sql/sql-files.ts";
import { sampleResult } from "./sample-result.ts";

const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
await warehouse.run("create schema reports");
await writeTables(warehouse, sampleResult);
afterAll(() => warehouse.close());

test("the warehouse holds every table of the report, with as many rows and its grain", async () => {
  const found = await warehouse.rows(
    "select table_name, comment from duckdb_tables() where schema_name = 'reports' order by table_name",
  );
  const tables = Object.entries(reportTables(sampleResult)).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(found.map((row) => ({ ...row }))).toEqual(
    tables.map(([name, { grain }]) => ({ table_name: name, comment: `Grain: ${grain}.` })),
  );
  for (const [name, { rows }] of tables)
    expect(await warehouse.value(`select count(*) from reports.${name}`), name).toBe(rows.length);
});

test("figures come back as they stand in the result, those of small groups empty", async () => {
  const [small] = await warehouse.rows("select * from reports.grades where name = 'D3'");
  expect({ ...small }).toMatchObject({
    leads: 9,
    judged: 7,
    wins: null,
    actual: null,
    verdict: "too few",
    flags: "",
  });
  const rep = sampleResult.reps[3];
  const [row] = await warehouse.rows(`select * from reports.reps where name = ${quoteText(rep?.name ?? "")}`);
  expect({ ...row }).toEqual({ ...rep, flags: rep?.flags.join("; ") });
});

test("the relations that count them exist in sql/", () => {
  const known = sqlFiles().map(({ relation }) => relation);
  const named = Object.values(reportTables(sampleResult)).flatMap(
    ({ grain }) => grain.match(/(?:reports|marts)\.[a-z_]+/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((relation) => !known.includes(relation))).toEqual([]);
});
