import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { rawTable } from "../../pipelines/read/raw-table.ts";
import { readParquet } from "../../pipelines/read/read-parquet.ts";
import { quoteText } from "../../pipelines/warehouse.ts";
import { openWarehouse, scratchPath } from "./scratch.ts";

async function written(select: string, name = "leads.parquet"): Promise<string> {
  const path = scratchPath(name);
  const warehouse = await openWarehouse(path);
  await warehouse.run(`copy (${select}) to ${quoteText(path)} (format parquet)`);
  await warehouse.close();
  return path;
}

async function load(path: string) {
  const warehouse = await openWarehouse(path);
  const table = await readParquet(warehouse, { name: "leads", path, shownAs: "leads.parquet" });
  const rows = await warehouse.rows(`select * from ${rawTable("leads")}`);
  const types = await warehouse.rows(`describe ${rawTable("leads")}`);
  await warehouse.close();
  return { ...table, rows, types: types.map((row) => row.column_type) };
}

async function refusal(path: string): Promise<InputError> {
  const error = await load(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

test.each([
  ["12345678901234567890::ubigint", "12345678901234567890"],
  ["0.1::double", "0.1"],
  ["(0.1::double + 0.2::double)", "0.30000000000000004"],
  ["1e22::double", "1e+22"],
  ["0.1::float", "0.1"],
  ["12345678901234567890.10::decimal(38, 2)", "12345678901234567890.10"],
  ["true", "true"],
  ["date '2025-06-30'", "2025-06-30"],
  ["timestamp '2025-06-30 08:00:00'", "2025-06-30 08:00:00"],
  ["timestamp '2025-06-30 08:00:00.000001'", "2025-06-30 08:00:00.000001"],
  ["timestamptz '2025-06-30 08:00:00+02'", "2025-06-30 06:00:00+00"],
  ["timestamp_ns '2025-06-30 08:00:00.123456789'", "2025-06-30 08:00:00.123456789"],
  ["time '08:00:00'", "08:00:00"],
  ["'007'", "007"],
  ["''", ""],
  ["null::varchar", null],
  ["'a'::enum('a', 'b')", "a"],
  [`'{"a": 1.0}'::json`, '{"a": 1.0}'],
  ["uuid '00000000-0000-0000-0000-00000000000a'", "00000000-0000-0000-0000-00000000000a"],
])("%s becomes the text %j", async (value, text) => {
  const found = await load(await written(`select ${value} as x`));
  expect(found.rows.map((row) => row.x)).toEqual([text]);
  expect(found.types).toEqual(["VARCHAR"]);
});

test("rows keep their order, and their number comes from the metadata", async () => {
  const found = await load(await written("select range as n from range(300000)"));
  expect(found).toMatchObject({ columns: ["n"], records: 300_000, loaded: 300_000 });
  expect(found.rows.every(({ n }, index) => n === String(index))).toBe(true);
});

test("a folder named like a partition adds no column, a column named like a reader's own is kept", async () => {
  const path = await written("select 'f' as filename, 1 as file_row_number, 2 as year", "year=1999.parquet");
  expect((await load(path)).rows.map((row) => ({ ...row }))).toEqual([
    { filename: "f", file_row_number: "1", year: "2" },
  ]);
});

describe("is refused", () => {
  test.each([
    ["[1, 2]", /"x y" has the type INTEGER\[\]/],
    ["{'a': 1}", /"x y" has the type STRUCT/],
    ["map {'a': 1}", /"x y" has the type MAP/],
    ["'abc'::blob", /"x y" has the type BLOB/],
    ["interval 3 days", /"x y" has the type INTERVAL/],
  ])("%s", async (value, problem) => {
    const error = await refusal(await written(`select 1 as id, ${value} as "x y"`));
    expect(error.at).toBe("leads.parquet");
    expect(error.problem).toMatch(problem);
  });

  test("names apart only in case, although DuckDB renames them in silence", async () => {
    const path = await written("select 'x' as aa, 'y' as zz");
    const renamed = Buffer.from(readFileSync(path).toString("latin1").replaceAll("zz", "AA"), "latin1");
    writeFileSync(path, renamed);
    expect((await refusal(path)).problem).toMatch(/columns 1 and 2 differ only/);
  });

  test("a column without a name", async () => {
    expect((await refusal(await written(`select 1 as a, 2 as " "`))).problem).toMatch(
      /column 2 of 2 has no name/,
    );
  });

  test.each([
    ["cut short", (whole: Buffer) => whole.subarray(0, whole.length - 20)],
    ["cut to nothing", () => Buffer.alloc(0)],
    ["text", () => Buffer.from("a,b\n1,2\n")],
    [
      "damaged metadata",
      (whole: Buffer) => Buffer.from(whole).fill(0x55, footerStart(whole), whole.length - 8),
    ],
  ])("%s", async (_, damage) => {
    const path = await written("select 'ada@example.com' as mail");
    const copy = scratchPath("leads.parquet");
    copyFileSync(path, copy);
    writeFileSync(copy, damage(readFileSync(path)));
    const error = await refusal(copy);
    expect(error.problem).toMatch(/not a sound Parquet file/);
    expect(error.message).not.toMatch(/ada@/);
  });
});

function footerStart(whole: Buffer): number {
  return whole.length - 8 - whole.readUInt32LE(whole.length - 8);
}
