import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { vetSelect } from "../../pipelines/own-sql/vet-select.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { beforeHandoff } from "../../pipelines/traits/sql/before-handoff.ts";
import { emptyWarehouse } from "../sql/empty-warehouse.ts";

const warehouse = await emptyWarehouse();
afterAll(() => warehouse.close());

const vet = (sql: string) =>
  vetSelect(warehouse, { name: "own", file: "traits/own.sql", sql }, beforeHandoff);

async function refusal(sql: string): Promise<InputError> {
  const error = await vet(sql).then(
    () => null,
    (error: unknown) => error,
  );
  if (error instanceof InputError) return error;
  throw new Error(`not refused: ${sql}`);
}

describe("reads before_handoff", () => {
  test.each([
    ["select lead_id, count(*) as value from before_handoff.activities group by lead_id;", ["activities"]],
    ["-- why\nfrom before_handoff.leads select lead_id, 1 as value /* end */", ["leads"]],
    [`SELECT "lead_id", Value FROM "before_handoff"."FIELDS"`, ["fields"]],
    ["with a as (select * from before_handoff.activities) select lead_id, 1 as value from a", ["activities"]],
    [
      `with "my leads" as (select * from before_handoff.leads) select lead_id, 1 as value from "my leads"`,
      ["leads"],
    ],
    // A common table expression may take any name: what counts is what is scanned.
    ["with leads as (select * from before_handoff.leads) select lead_id, 1 as value from leads", ["leads"]],
    [
      "with before_handoff as (select * from before_handoff.leads) select lead_id, 1 as value from before_handoff",
      ["leads"],
    ],
    [
      "select lead_id, (select max(a.activity_at) from before_handoff.activities a where a.lead_id = l.lead_id) as value from before_handoff.leads l",
      ["leads", "activities"],
    ],
    [
      "select lead_id, v as value from before_handoff.leads l, lateral (select count(*) as v from before_handoff.activities a where a.lead_id = l.lead_id)",
      ["leads", "activities"],
    ],
    [
      "select lead_id, x as value from before_handoff.leads, unnest(['a']) as t (x) cross join range(1)",
      ["leads"],
    ],
    [
      "select lead_id, row_number() over (partition by lead_id order by activity_at) as value from before_handoff.activities qualify value = 1",
      ["activities"],
    ],
    [
      "select lead_id, list_filter([1], lambda x: x > 0) from before_handoff.leads l semi join before_handoff.fields using (lead_id) union all select l.lead_id, [2] from before_handoff.leads l asof join before_handoff.activities a on a.lead_id = l.lead_id and l.handoff_at >= a.activity_at union all select lead_id, [1] from before_handoff.fields",
      ["leads", "activities", "fields"],
    ],
    [
      "select lead_id, date_diff('day', joined_at, responded_at) as value from before_handoff.campaign_members where lead_id in (select lead_id from before_handoff.leads) and regexp_like(campaign_type, '^W')",
      ["campaign_members", "leads"],
    ],
  ])("%s", async (sql, tables) => {
    const read = [...new Set(await vet(sql))].sort();
    expect(read).toEqual([...tables].sort().map((table) => `before_handoff.${table}`));
  });
});

describe("what may know what came after is refused", () => {
  test.each([
    ["select lead_id, 1 as value from staging.stg_opportunities", "staging.stg_opportunities"],
    ["select lead_id, 1 as value from marts.outcomes", "marts.outcomes"],
    [`select lead_id, 1 as value from "marts" . "outcomes"`, "marts.outcomes"],
    ["select lead_id, 1 as value from memory.mapped.leads", "memory.mapped.leads"],
    ["select lead_id, 1 as value from information_schema.tables", "information_schema.tables"],
    ["select lead_id, 1 as value from 'Lead.csv'", "Lead.csv"],
    ["select lead_id, 1 as value from meta.settings, before_handoff.leads", "meta.settings"],
    [
      "select lead_id, (select count(*) from marts.outcomes o where o.lead_id = l.lead_id) as value from before_handoff.leads l",
      "marts.outcomes",
    ],
    [
      "select lead_id, 1 as value from before_handoff.leads where exists (select 1 from marts.handoffs)",
      "marts.handoffs",
    ],
    [
      "select lead_id, v as value from before_handoff.leads l, lateral (select count(*) as v from marts.outcomes o where o.lead_id = l.lead_id)",
      "marts.outcomes",
    ],
    // The inner name ends with its own subquery, and the outer one is the table.
    [
      "with outcomes as (select * from before_handoff.leads) select lead_id, 1 as value from marts.outcomes",
      "marts.outcomes",
    ],
    [
      "select lead_id, 1 as value from before_handoff.leads order by (select max(lead_id) from marts.outcomes)",
      "marts.outcomes",
    ],
    [
      "select lead_id, 1 as value from before_handoff.leads limit (select count(*) from marts.outcomes)",
      "marts.outcomes",
    ],
    [
      "select lead_id, max(1) filter (where lead_id in (select lead_id from marts.outcomes)) as value from before_handoff.leads group by 1",
      "marts.outcomes",
    ],
    [
      "select x as lead_id, 1 as value from range((select count(*) from marts.outcomes)) as t (x)",
      "marts.outcomes",
    ],
  ])("%s", async (sql, named) => {
    const { at, problem } = await refusal(sql);
    expect(at).toMatch(/^traits\/own\.sql:1:\d+$/);
    expect(problem).toBe(`reads ${named}, which may know what came after the handoff`);
  });

  test.each([
    ["query_table('marts.outcomes')", "query_table"],
    ["query('from before_handoff.leads')", "query"],
    ["main.\"QUERY\"('select ' || random())", "query"],
    ["duckdb_tables()", "duckdb_tables"],
    ["glob('*')", "glob"],
    ["read_csv('Lead.csv')", "read_csv"],
    ["histogram_values(before_handoff.leads, lead_id)", "histogram_values"],
    ["pragma_table_info('marts.outcomes')", "pragma_table_info"],
    [
      "(select * from before_handoff.leads) l, lateral (from json_execute_serialized_sql('{}'))",
      "json_execute_serialized_sql",
    ],
  ])("%s", async (table, name) => {
    const { problem } = await refusal(`select lead_id, 1 as value from ${table}`);
    expect(problem.toLowerCase()).toBe(`reads the table function ${name}`);
  });

  test.each([
    "duckdb_tables",
    "duckdb_databases",
    "pragma_database_list",
    "sqlite_master",
    "pg_tables",
    "duckdb_logs",
  ])("also through a view of the catalogue: %s", async (view) => {
    const { problem } = await refusal(`select 'L1' as lead_id, count(*) as value from ${view}`);
    expect(problem).toBe("reads system.catalogue, which may know what came after the handoff");
  });

  test("also through a view, and where the table has a name like ours", async () => {
    await warehouse.run("create view before_handoff.looks_harmless as select * from marts.outcomes");
    await warehouse.run("create temp table leads as select 'L1' as lead_id");
    try {
      expect(
        (await refusal("select lead_id, 1 as value from before_handoff.looks_harmless")).problem,
      ).toContain("reads marts.outcomes");
      expect((await refusal("select lead_id, 1 as value from leads")).problem).toContain("reads main.leads");
    } finally {
      await warehouse.run("drop view before_handoff.looks_harmless; drop table temp.leads");
    }
  });
});

describe("what may differ on the same rows is refused", () => {
  test.each([
    ["now()", "now"],
    ["current_date", "current_date"],
    ["CURRENT_TIMESTAMP", "current_timestamp"],
    ["localtime", "localtime"],
    ["localtimestamp", "localtimestamp"],
    ["main.now()", "now"],
    ["handoff_at.age()", "age"],
    ["current_localtimestamp()", "current_localtimestamp"],
    ["getvariable('a')", "getvariable"],
    ["quantile_cont(1, random())", "random"],
    ["max(columns(c -> random() > 1))", "random"],
    ["extract(epoch from now())", "now"],
    ["list_aggregate([1], 'max', random())", "random"],
    ["today()", "today"],
    ["age(handoff_at)", "age"],
    ["random()", "random"],
    ["uuid()", "uuid"],
    ["nextval('numbers')", "nextval"],
    ["current_setting('threads')", "current_setting"],
    ["version()", "version"],
    ["current_query()", "current_query"],
    ["list_filter([1], lambda x: x > random())", "random"],
    ["case when true then 1 else random() end", "random"],
    ["max(1) over (order by random())", "random"],
    ["ago(interval 1 day)", "ago"],
    ["sleep_ms(1)", "sleep_ms"],
    ["pg_sleep(1)", "pg_sleep"],
    ["current_user", "current_user"],
    ["current_role", "current_role"],
    ["session_user", "session_user"],
    ["pg_postmaster_start_time()", "pg_postmaster_start_time"],
    ["get_block_size('memory')", "get_block_size"],
  ])("%s", async (call, name) => {
    await warehouse.run("create sequence if not exists numbers");
    const { problem } = await refusal(`select lead_id, ${call} as value from before_handoff.leads`);
    expect(problem).toBe(`${name} may give something else on the same rows`);
  });

  test.each([
    "select lead_id, max(1 order by random()) as value from before_handoff.leads group by 1",
    "select lead_id, max(1) filter (where random() > 1) as value from before_handoff.leads group by 1",
    "select distinct on (random()) lead_id, 1 as value from before_handoff.leads",
    "select lead_id, 1 as value from before_handoff.leads order by random() limit 1",
    "select lead_id, 1 as value from before_handoff.leads where handoff_at < now()",
    "select a.lead_id, 1 as value from before_handoff.leads a join before_handoff.leads b on a.lead_id = b.lead_id and random() > 1",
    "select lead_id, x as value from before_handoff.leads, range(cast(random() * 10 as int)) as t (x)",
    "select lead_id, unnest([random()]) as value from before_handoff.leads",
    "select lead_id, sum(1) over (order by handoff_at range between interval 1 day preceding and to_days(cast(random() as int)) following) as value from before_handoff.leads",
    "with a as materialized (select lead_id, random() as value from before_handoff.leads) select * from a",
    "select lead_id, 1 as value from before_handoff.leads limit cast(random() * 10 as int)",
  ])("wherever it stands: %s", async (sql) => {
    expect((await refusal(sql)).problem).toMatch(/^(random|now) may give something else/);
  });

  // What DuckDB calls consistent, or of macros does not say, holds nothing that sounds of time, chance or the machine, but what is refused.
  test("what is taken does not sound of time, chance or the machine, by its name or by what it is made of", async () => {
    const names = await warehouse.rows(`select distinct function_name as name from duckdb_functions()
      where function_type in ('scalar', 'aggregate', 'macro') and (stability is null or stability = 'CONSISTENT')
        and regexp_matches(function_name || ' ' || coalesce(macro_definition, ''),
          '\\b(current_|local|age\\b|ago\\b|now\\b|today|getv|version|reservoir|sample|random|sleep|duckdb|pragma_)|setting|serialize_plan')
      order by name`);
    expect(names.length).toBeGreaterThan(20);
    for (const { name } of names)
      expect((await refusal(`select ${name}(1)`)).problem).toBe(
        `${name} may give something else on the same rows`,
      );
  });

  test.each([
    "split_part('a', 'b', 1)",
    "nullif(1, 2)",
    "list_sum([1])",
    "pg_typeof(1)",
    "regexp_like('a', 'b')",
  ])("a macro that is known is taken: %s", async (call) => {
    expect(await vet(`select lead_id, ${call} as value from before_handoff.leads`)).toHaveLength(1);
  });

  test("a column that is called as such a word is taken with its relation", async () => {
    const of = (column: string) =>
      `with a as (select lead_id, 1 as "user" from before_handoff.leads) select lead_id, ${column} as value from a`;
    expect(await vet(of("a.user"))).toHaveLength(1);
    expect((await refusal(of('"user"'))).mend).toContain("Before a column of that name write its relation.");
  });
});

describe("what is not one plain SELECT is refused", () => {
  test.each([
    ["select 1; select 2", "holds 2 statements, expected one"],
    [
      "select lead_id, 1 as value from before_handoff.leads\0; drop table marts.outcomes",
      "holds a NUL character",
    ],
    ["", "holds 0 statements"],
    ["-- nothing", "holds 0 statements"],
    ["select 1; drop table marts.outcomes", "Only SELECT statements"],
    ["create table a (b int)", "Only SELECT statements"],
    ["create table a as select lead_id, 1 as value from before_handoff.leads", "Only SELECT statements"],
    ["insert into before_handoff.leads (lead_id) values ('x')", "Only SELECT statements"],
    ["delete from before_handoff.leads", "Only SELECT statements"],
    ["update before_handoff.leads set lead_id = 'x'", "Only SELECT statements"],
    ["drop table marts.outcomes", "Only SELECT statements"],
    ["attach 'x.db'", "Only SELECT statements"],
    ["set threads = 1", "Only SELECT statements"],
    ["explain select 1", "Only SELECT statements"],
    ["call pragma_version()", "Only SELECT statements"],
    ["pragma database_list", "Only SELECT statements"],
    ["copy before_handoff.leads to 'x.csv'", "Only SELECT statements"],
    ["prepare a as select 1", "Only SELECT statements"],
    ["export database 'x'", "Only SELECT statements"],
    ["load json", "Only SELECT statements"],
    ["with recursive r as (select 1 as a union all select a + 1 from r) select * from r", "holds recursion"],
    ["select lead_id, 1 as value from before_handoff.leads using sample 3", "sample"],
    ["select lead_id, 1 as value from before_handoff.leads tablesample 10%", "sample"],
    ["select 1 from before_handoff.leads positional join before_handoff.fields", "positional join"],
    ["describe before_handoff.leads", "holds DESCRIBE, SHOW or SUMMARIZE"],
    ["select * from (summarize before_handoff.leads)", "holds DESCRIBE, SHOW or SUMMARIZE"],
    ["pivot before_handoff.fields on field using count(*)", "Only SELECT statements"],
    ["select $1 as lead_id, 1 as value", "holds a parameter"],
  ])("%s", async (sql, problem) => {
    expect((await refusal(sql)).problem).toContain(problem);
  });
});

test("the worked example of the documentation is taken", async () => {
  const page = readFileSync(join(packageRoot, "docs/decisions/traits-sql.md"), "utf8");
  const examples = [...page.matchAll(/```sql\n([^`]*)```/g)].map((match) => match[1] as string);
  expect(await Promise.all(examples.map(vet))).toEqual([["before_handoff.activities"]]);
});

test("a mistake is placed in its line, also behind letters of several bytes", async () => {
  const long = "-- größer\nselect lead_id,\n  'ä' || ";
  expect((await refusal(`${long}leid_id as value\nfrom before_handoff.leads`)).at).toBe(
    "traits/own.sql:3:10",
  );
  expect((await refusal(`${long}now() as value\nfrom before_handoff.leads`)).at).toBe("traits/own.sql:3:10");
  expect((await refusal(`${long}'' as value\nfrom\nbefore_handoff.lead`)).at).toBe("traits/own.sql:5:1");
  expect((await refusal("select\nfrom where")).at).toBe("traits/own.sql:2:6");
});
