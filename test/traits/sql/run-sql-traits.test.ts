import { afterAll, describe, expect, test } from "vitest";
import { InputError } from "../../../pipelines/errors.ts";
import { runSqlTraits } from "../../../pipelines/traits/sql/run-sql-traits.ts";
import { emptyWarehouse } from "../../sql/empty-warehouse.ts";
import { expectRows } from "../../sql/expect-rows.ts";

const warehouse = await emptyWarehouse();
afterAll(() => warehouse.close());

// Two leads who did the same on two days, and ten with one day each, so that halves of them differ.
await warehouse.run(`
  insert into before_handoff.leads select 'L' || i, timestamp '2026-02-01' + to_days(i), timestamp '2026-01-01' from range(1, 13) as t (i);
  insert into before_handoff.fields select 'L' || i, 'Industry', case when i < 7 then 'Retail' else 'Finance' end from range(1, 13) as t (i);
  insert into before_handoff.activities
    select 'L' || i, 1, 'web visit', 'page ' || i, '/pricing', timestamp '2026-01-05' + to_days(i % 3), 27e0 + i - i % 3 from range(1, 13) as t (i)
    union all select 'L' || i, 2, 'form', 'form ' || i, '/docs', timestamp '2026-01-09', 23e0 + i + 1e-1 from range(1, 3) as t (i)
`);

const run = (sql: string) => runSqlTraits(warehouse, [{ name: "own", file: "traits/own.sql", sql }]);

async function refusal(sql: string): Promise<InputError> {
  const error = await run(sql).then(
    () => null,
    (error: unknown) => error,
  );
  if (error instanceof InputError) return error;
  throw new Error(`not refused: ${sql}`);
}

const values = () => warehouse.rows("select * from meta.sql_values where lead_id in ('L1', 'L2', 'L3')");

describe("values", () => {
  test("a number is rounded to six decimals; what leads did makes it behaviour", async () => {
    const rows = await run(
      "select lead_id, avg(days_before) / 3 as value from before_handoff.activities group by lead_id;",
    );
    expect(rows).toEqual([{ trait: "own", trait_group: "behaviour", kind: "numeric" }]);
    expectRows(
      await values(),
      `
        lead_id | trait | text_value | number_value
        L1      | own   | -          | 8.516667
        L2      | own   | -          | 8.683333
        L3      | own   | -          | 10`,
    );
  });

  test("a text stays one, an empty one and null are no value; what leads are makes it one of the person", async () => {
    const rows = await run(`select lead_id as LEAD_ID,
        case lead_id when 'L1' then '' when 'L2' then null else value || ' 7' end as Value
      from before_handoff.fields -- the end`);
    expect(rows).toEqual([{ trait: "own", trait_group: "person", kind: "categorical" }]);
    expectRows(
      await values(),
      `
        lead_id | trait | text_value | number_value
        L3      | own   | Retail 7   | -`,
    );
  });

  test("a boolean is a text, whole and decimal numbers are numbers", async () => {
    expect(await run("select lead_id, lead_id = 'L2' as value from before_handoff.leads")).toMatchObject([
      { kind: "categorical" },
    ]);
    expect((await values()).map(({ text_value }) => text_value).sort()).toEqual(["false", "false", "true"]);
    for (const number of ["1::utinyint", "1::hugeint", "1.5", "1::float", "count(*)", "sum(1)"])
      expect(
        await run(`select lead_id, ${number} as value from before_handoff.leads group by lead_id`),
      ).toMatchObject([{ kind: "numeric" }]);
  });

  test("nobody may have a value", async () => {
    for (const value of ["'a'", "1"])
      await run(`select lead_id, ${value} as value from before_handoff.leads where lead_id = ''`);
    expect(await values()).toEqual([]);
  });

  test("what was there before is gone, also where there is nothing to run; before_handoff is as it was", async () => {
    const comment =
      "select comment from duckdb_tables() where schema_name = 'before_handoff' and table_name = 'leads'";
    await warehouse.run("comment on table before_handoff.leads is 'Grain: one row per lead'");
    await warehouse.run("comment on table before_handoff.leads is 'Grain: one row per handed-over lead'");
    await run("select lead_id, 1 as value from before_handoff.leads");
    expect(await warehouse.value(comment)).toContain("Grain: one row per handed-over lead");
    expect(await warehouse.value("select count(*) from before_handoff.leads")).toBe(12);
    expect(await runSqlTraits(warehouse, [])).toEqual([]);
    expect(await values()).toEqual([]);
    expect(await warehouse.rows("select * from meta.sql_traits")).toEqual([]);
  });
});

describe("refused by what comes out", () => {
  test.each([
    ["select lead_id from before_handoff.leads", "gives the columns lead_id; expected lead_id and value"],
    ["select lead_id, 1 as a from before_handoff.leads", "gives the columns lead_id, a;"],
    [
      "select *, 1 as value from before_handoff.leads",
      "gives the columns lead_id, handoff_at, created_at, value;",
    ],
    ["select lead_id, 1 as value, 2 as value from before_handoff.leads", "expected lead_id and value"],
    ["select lead_id, handoff_at as value from before_handoff.leads", "value as TIMESTAMP; expected"],
    [
      "select lead_id, cast(handoff_at as date) as value from before_handoff.leads",
      "value as DATE; expected",
    ],
    ["select lead_id, [1] as value from before_handoff.leads", "value as INTEGER[]; expected"],
    ["select lead_id, {'a': 1} as value from before_handoff.leads", "value as STRUCT(a INTEGER); expected"],
    ["select 1 as lead_id, 1 as value", "gives lead_id as INTEGER"],
    ["select lead_id, 1 as value from before_handoff.activities", "2 for a lead that has one already"],
    ["select 'L77' as lead_id, 1 as value", "1 for none of before_handoff.leads"],
    [
      "select nullif(lead_id, 'L1') as lead_id, 1 as value from before_handoff.leads",
      "1 rows without a lead_id",
    ],
    [
      "select lead_id, 1 / 0.0 as value from before_handoff.leads",
      "12 values that are infinite or no number",
    ],
    ["select lead_id, 'nan'::double as value from before_handoff.leads", "12 values that are infinite"],
  ])("%s", async (sql, problem) => {
    const refused = await refusal(sql);
    expect(refused.at).toBe("traits/own.sql");
    expect(refused.problem).toContain(problem);
  });

  test("a value that does not fit is not shown", async () => {
    const { message } = await refusal(
      "select lead_id, cast(value as integer) as value from before_handoff.fields",
    );
    expect(message).toContain("traits/own.sql:1: DuckDB stopped at a row: Conversion Error");
    expect(message).not.toContain("Retail");
  });
});

describe("refused because it mixes leads, or takes rows as they come", () => {
  test.each([
    [
      "what all did",
      "select lead_id, (select count(*) from before_handoff.activities) as value from before_handoff.leads",
    ],
    [
      "a rank among all",
      "select lead_id, row_number() over (order by handoff_at) as value from before_handoff.leads",
    ],
    [
      "leads of the same kind, later ones too",
      "select f.lead_id, count(*) as value from before_handoff.fields f join before_handoff.fields o on o.value = f.value group by 1",
    ],
    [
      "the first row",
      "select lead_id, first(asset) as value from before_handoff.activities group by lead_id",
    ],
    [
      "any row",
      "select lead_id, any_value(activity_type) as value from before_handoff.activities group by lead_id",
    ],
    [
      "rows in a list",
      "select lead_id, string_agg(asset, ',') as value from before_handoff.activities group by lead_id",
    ],
    [
      "a number without order",
      "select lead_id, asset as value from (select *, row_number() over (partition by lead_id) as n from before_handoff.activities) where n = 1",
    ],
    [
      "a tie",
      "select lead_id, arg_max(asset, page <> '') as value from before_handoff.activities group by lead_id",
    ],
    [
      "others of a half that it can foresee",
      "select lead_id, count(*) over (partition by hash(lead_id) % 2) as value from before_handoff.leads",
    ],
    [
      "others of a half that it guesses",
      "select lead_id, count(*) over (partition by md5_number_lower(' 1 ' || lead_id) % 2) as value from before_handoff.leads",
    ],
    [
      "the time until the last lead of all",
      "select lead_id, date_diff('day', handoff_at, (select max(handoff_at) from before_handoff.leads)) as value from before_handoff.leads",
    ],
    [
      "one other lead",
      "select lead_id, lead_id in ('L1', 'L2') and (select count(*) = 2 from before_handoff.leads where lead_id in ('L1', 'L2')) as value from before_handoff.leads",
    ],
    ["some rows", "select lead_id, 1 as value from before_handoff.leads limit 5"],
    ["where a row lies", "select lead_id, rowid as value from before_handoff.leads"],
  ])("%s", async (_, sql) => {
    expect((await refusal(sql)).problem).toMatch(
      /^depends on other leads, or on the order of rows: .* \d+ leads/,
    );
    expect(await warehouse.value("select count(*) from before_handoff.leads")).toBe(12);
  });

  test("with an order it is taken", async () => {
    await run(
      "select lead_id, first(asset order by activity_number) as value from before_handoff.activities group by lead_id",
    );
    expect((await values()).map(({ text_value }) => text_value).sort()).toEqual([
      "page 1",
      "page 2",
      "page 3",
    ]);
  });
});
