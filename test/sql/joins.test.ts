import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runSql } from "../../pipelines/run-sql.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { joinsParsed } from "./joins-parsed.ts";
import { sqlFiles } from "./sql-files.ts";
import { writeTrickySample } from "./tricky-sample.ts";

/** Joins by which one row may meet several, and why that is meant. Every other join must not. */
const meant: Readonly<Record<string, string>> = {
  "marts.counted_activities asset_groups": "a page may belong to several groups, and counts once in each",
  "marts.behaviour_decayed half_lives": "every kind of activity is decayed over each half-life",
  "marts.field_values account_fields": "a row for each field of the account",
  "marts.field_values accounts": "of several accounts of one name the first is kept: min(account_id)",
  "marts.field_values fields": "a row for each field of the lead",
  "marts.fill_by_outcome leads": "a row for each column and month",
  "marts.first_touches people": "a task may be with several people; the first touch of each is kept",
  "marts.handoffs changes": "of several changes of the owner the first is kept: change_number = 1",
  "marts.lead_opportunities ids": "a field may hold several ids; links are made distinct by union",
  "marts.lead_reasons words": "of several words the first is kept: match_number = 1",
  "marts.lead_states changes": "a row for each change of stage; one a day is kept: rank_in_day = 1",
  "marts.lead_states events": "a row for each event; one a day is kept: rank_in_day = 1",
  "marts.open_leads forecast_days": "a lead is counted on each day on which it was open",
  "marts.lead_states others": "asks whether there is none: others.lead_id is null",
  "marts.lead_traits t": "a row for each value of a field that holds several",
  "marts.person_traits matched":
    "seniority and function are matched apart; the first of each is kept: match_number = 1",
  "marts.person_traits title_words": "of several words the first is kept: match_number = 1",
  "marts.value_codes prebins": "the highest prebin that a value reaches is kept: max(prebins.code)",
  "reports.rpt_joins ids": "an opportunity may name several leads; counted as distinct",
  "reports.rpt_group_rules members": "a rule that a lead meets counts in each of its groups",
  "reports.rpt_lead_courses forecast_days": "the first of the days is kept: min(forecast_day)",
  "reports.rpt_crossed others": "each pair of a lead's groups is asked for",
  "reports.rpt_quarter_wins outcomes": "all wins of a quarter are counted",
};

const folder = temporaryFolder();
const config = await writeTrickySample(folder);
const run = runCli(["calibrate", config, "--quiet"]);
const path = join(folder, "build/sample-mql/warehouse.duckdb");
const warehouse = await Warehouse.open({ path, files: [], threads: 2 });
afterAll(() => warehouse.close());
// What a model in force, and monitor, would leave behind.
await warehouse.run("create table meta.scores_before as select * from marts.scores");
await warehouse.write("meta.model_before", { seen_until: "varchar" }, [{ seen_until: "2025-Q4" }]);
await runSql(warehouse, "marts/monitor");

const files = sqlFiles().filter(({ layer }) => layer !== "macros");
const joins = (
  await Promise.all(
    files.map(async ({ relation, sql }) =>
      (await joinsParsed(warehouse, sql)).map((found) => ({ ...found, name: `${relation} ${found.right}` })),
    ),
  )
).flat();

describe("the check itself", () => {
  test("sees every join that is written", () => {
    const written = files.flatMap(({ sql }) => sql.replace(/--.*$/gm, "").match(/\bjoin\b/g) ?? []);
    expect(joins).toHaveLength(written.length);
    expect(joins.length).toBeGreaterThan(120);
  });

  test.each([
    ["inner join (keys once)", "inner join b on b.id = a.id", 0],
    ["left join, the other way round", "left join b on a.id = b.id", 0],
    ["a key twice", "inner join c on c.id = a.id", 1],
    ["a key twice, but not together with another", "inner join c on c.id = a.id and c.n = a.id", 0],
    ["a key twice, or a condition that is no key", "inner join c on c.id = a.id and c.n > a.id", 1],
    ["nulls, which meet nothing", "left join d on d.id = a.id", 0],
    ["nulls, which meet nulls", "left join d on d.id is not distinct from a.id", 1],
    ["no key at all", "inner join b on b.id > a.id", 1],
    ["a cross join with one row", "cross join one", 0],
    ["a cross join with several", "cross join b", 1],
    ["another name", "inner join c as b on b.id = a.id", 1],
  ])("counts keys that several rows share: %s", async (_, joined, count) => {
    const sql = `with
a as (select 1 as id),
b as (select * from (values (1), (2)) as b (id)),
c as (select * from (values (1, 1), (1, 2)) as c (id, n)),
d as (select * from (values (null), (null), (1)) as d (id)),
one as (select 1 as n)

select *
from a
${joined}`;
    const [found] = await joinsParsed(warehouse, sql);
    expect(await warehouse.value(found?.probe ?? "")).toBe(count);
  });

  test("knows joins with a value's parts, which may be many", async () => {
    const found = await joinsParsed(warehouse, "select * from t cross join unnest(t.ids) as parts (id)");
    expect(found).toEqual([{ right: "parts", probe: null }]);
  });
});

test("the tricky sample is calibrated, and holds what it is to hold", async () => {
  expect(run.exitCode).toBe(0);
  const joined = await warehouse.rows("select what, rows from reports.joins where rows > 20");
  expect(joined.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      "leads merged into another",
      "leads whose owner changed after the handoff",
      "opportunities in another currency",
      "opportunities that several leads share",
      "opportunities without a lead",
    ]),
  );
  const repeated = "select count(distinct export) from checks.chk_repeated_records";
  expect(await warehouse.value(repeated)).toBe(5);
  const several = "select count(*) from marts.outcomes where opportunities > 1";
  expect(Number(await warehouse.value(several))).toBeGreaterThan(100);
});

test("no join multiplies rows, save those where it is meant; and there it does", async () => {
  const many: string[] = [];
  for (const { name, probe } of joins)
    if (probe === null || Number(await warehouse.value(probe)) > 0) many.push(name);
  expect([...new Set(many)].sort()).toEqual(Object.keys(meant).sort());
});
