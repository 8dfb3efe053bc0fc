import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readOwnChecks, runOwnChecks } from "../../pipelines/checks/own-checks.ts";
import { type LoadedConfig, loadConfig } from "../../pipelines/config/load-config.ts";
import type { Result } from "../../pipelines/report/result-schema.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";
import { writeFlatWorld } from "../flat-world.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const secret = "ada@example.com";
const folder = temporaryFolder();
const exported = join(folder, "leads.csv");
writeFileSync(exported, `id,email\n1,${secret}\n`);
writeFileSync(
  join(folder, "scorewright.json"),
  JSON.stringify({ name: "own", exports: { leads: { file: "leads.csv" } } }),
);
const { config } = loadConfig(join(folder, "scorewright.json"));

// The export may be read by the run itself: an own check may not even then.
const warehouse = await Warehouse.open({ path: ":memory:", files: [exported], threads: 1 });
afterAll(() => warehouse.close());
await warehouse.run(`create schema marts; create schema checks;
  create table marts.leads as select 1 as lead_id, '${secret}' as email union all select 2, null`);

let written = 0;

/** A config in a folder of its own that names these files. */
function ownChecks(
  files: Readonly<Record<string, string | Uint8Array>>,
  checks = "checks/*.sql",
): LoadedConfig {
  const own = join(folder, String(written++));
  mkdirSync(join(own, "checks"), { recursive: true });
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(own, "checks", name), sql);
  return { config: { ...config, checks }, text: "", folder: own };
}

async function run(files: Readonly<Record<string, string | Uint8Array>>, pattern?: string) {
  return runOwnChecks(warehouse, await readOwnChecks(ownChecks(files, pattern)));
}

async function refusal(files: Readonly<Record<string, string | Uint8Array>>, pattern?: string) {
  const error = await run(files, pattern).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "InputError" });
  return error as { at: string; problem: string; message: string };
}

describe("what is run", () => {
  test("each file by its name, with what it demands, its policy, and the relation that holds its rows", async () => {
    const found = await run({
      "no-mail.sql":
        "-- Every lead has an address,\n-- as marketing needs one.\n-- policy: refuse\nselect * from marts.leads where email is null;\n",
      "order.sql":
        "with order_ids as (select lead_id from marts.leads) select * from order_ids where lead_id > 2",
      "notes.txt": "no check",
    });
    const base = { of: "own", export: null };
    expect(found).toEqual([
      {
        ...base,
        check: "no-mail",
        demands: "Every lead has an address, as marketing needs one.",
        found: 1,
        policy: "refuse",
        rule: "no release while there are any",
        relation: 'checks."no-mail"',
      },
      {
        ...base,
        check: "order",
        demands: "order",
        found: 0,
        policy: "count",
        rule: null,
        relation: 'checks."order"',
      },
    ]);
    expect(await warehouse.rows('select lead_id from checks."no-mail"')).toEqual([{ lead_id: 2 }]);
    const comment = await warehouse.value("select comment from duckdb_tables() where table_name = 'no-mail'");
    expect(comment).toBe("Rows that must not be: Every lead has an address, as marketing needs one.");
  });

  test("a pattern means the files that it matches, and none of the others; a name without a star means one", async () => {
    const files = { "a.sql": "select 1 where false", "ab.sql": "select 1", "b.sql": "not sql" };
    expect((await run(files, "checks/a*.sql")).map(({ check, found }) => [check, found])).toEqual([
      ["a", 0],
      ["ab", 1],
    ]);
    expect((await run(files, "checks/ab.sql")).map(({ check }) => check)).toEqual(["ab"]);
  });

  test("without the key there is nothing to run", async () => {
    expect(await readOwnChecks({ config, text: "", folder })).toEqual([]);
  });

  test.each([
    "select * from unnest([1, 2]) as t (n) where n > 2",
    "select n from RANGE(3) as t (n) where n > 3",
    'with "no leads" as (select * from marts.leads where false) select * from "no leads"',
    "select lead_id from MARTS.leads where lead_id in (select -lead_id from marts.leads)",
  ])("SQL that stays in the warehouse runs: %s", async (sql) => {
    expect((await run({ "a.sql": sql }))[0]?.found).toBe(0);
  });
});

const beyond = "which is not of what this run made of the exports";

describe("what is refused, and nothing of it run", () => {
  test.each([
    ["create table marts.b as select 1", "Only SELECT statements"],
    ["insert into marts.leads select 3, 'x'", "Only SELECT statements"],
    ["delete from marts.leads", "Only SELECT statements"],
    ["drop table marts.leads", "Only SELECT statements"],
    ["attach 'x.duckdb' as x", "Only SELECT statements"],
    ["set threads = 1", "Only SELECT statements"],
    [`copy marts.leads to '${join(folder, "stolen.csv")}'`, "Only SELECT statements"],
    ["select 1; drop table marts.leads", "Only SELECT statements"],
    ["select 1; select 2", "holds 2 statements, expected one"],
    ["-- nothing\n", "holds 0 statements, expected one"],
    ["call checkpoint()", "Only SELECT statements"],
    [`select * from '${exported}'`, beyond],
    [`select * from read_csv('${exported}')`, "reads the table function read_csv"],
    [
      `select * from marts.leads where exists (select 1 from read_text('${exported}'))`,
      "reads the table function read_text",
    ],
    [`with a as (select * from "${exported}") select * from a`, beyond],
    [`summarize '${exported}'`, "holds DESCRIBE, SHOW or SUMMARIZE"],
    ["select * from leads.csv", beyond],
    ["select * from memory.marts.leads", beyond],
    ["from glob('/*')", "reads the table function glob"],
    ["select * from query('drop table marts.leads')", "reads the table function query"],
    ["select * from duckdb_settings()", "reads the table function duckdb_settings"],
    ["select * from information_schema.tables", beyond],
    ["describe marts.leads", "holds DESCRIBE, SHOW or SUMMARIZE"],
    ["select $1", "holds a parameter"],
    ["select 1\0; drop table marts.leads", "holds a NUL character"],
    ["with recursive r as (select 1 as n union all select n + 1 from r) select n from r", "holds recursion"],
    ["select * from marts.leads using sample 1", "sample"],
    ["select * from marts.leads where random() < 0.5", "random may give something else"],
    ["select * from marts.leads where now() > timestamp '2026-01-01'", "now may give something else"],
    ["select current_setting('threads')", "current_setting may give something else"],
    ["select * from marts.leads where pg_sleep(1) is null", "pg_sleep may give something else"],
    ["select * from duckdb_tables", beyond],
    ["select * from duckdb_databases", beyond],
    ["select * from pragma_database_list", beyond],
    ["select * from sqlite_master", beyond],
    ["select * from pg_tables", beyond],
    ["select * from duckdb_logs", beyond],
    ["select * from meta.runs", beyond],
    ["select * from META.Run_Scores", beyond],
    ["select * from meta.releases", beyond],
    ["with meta as (select 1) select * from main.meta", beyond],
  ])("%s", async (sql, problem) => {
    expect((await refusal({ "a.sql": sql })).problem).toContain(problem);
    expect(await warehouse.value("select count(*) from marts.leads")).toBe(2);
    expect(existsSync(join(folder, "stolen.csv"))).toBe(false);
  });

  test.each([
    [
      "-- Größe 😀\nselect\n  é😀 nope from marts.leads",
      "checks/a.sql:3:3",
      'Referenced column "é😀" not found',
    ],
    ["select *\nfrom leads", "checks/a.sql:2:6", 'Did you mean "marts.leads"?'],
    ["select\n\tfrom where", "checks/a.sql:2:7", "syntax error"],
    ["select *\r\nfrom nowhere.leads", "checks/a.sql:2:6", beyond],
    ["select lead_id + email from marts.leads", "checks/a.sql:1:16", "No function matches"],
  ])("%s: at its line and column, with DuckDB's words", async (sql, at, problem) => {
    const error = await refusal({ "a.sql": sql });
    expect(error.at).toBe(at);
    expect(error.problem).toContain(problem);
  });

  test.each([
    ["select\n  cast(email as integer)\nfrom marts.leads", "checks/a.sql:2", "Conversion Error"],
    [
      "select cast('x\n\nLINE 7: ' || email || '\n ^' as integer) from marts.leads",
      "checks/a.sql:1",
      "Conversion Error",
    ],
  ])("%s: no value of a row is told", async (sql, at, problem) => {
    const error = await refusal({ "a.sql": sql });
    expect(error.at).toBe(at);
    expect(error.problem).toContain(problem);
    expect(error.message).not.toContain(secret);
  });

  test("names that are no relation's, files that are no text, unknown policies, and patterns that mean no file", async () => {
    expect(await refusal({ "A b.sql": "select 1" })).toMatchObject({ at: "checks/A b.sql" });
    expect(await refusal({ "chk_scored_once.sql": "select 1" })).toMatchObject({
      at: "checks/chk_scored_once.sql",
    });
    expect(await refusal({ "a.sql": Uint8Array.of(0xff, 0xfe) })).toMatchObject({ at: "checks/a.sql" });
    expect(await refusal({ "a.sql": "-- A.\n-- Policy: refuze\nselect 1" })).toMatchObject({
      at: "checks/a.sql:2:1",
      problem: "a policy is either count or refuse",
    });
    for (const unheard of [
      "/* A.\npolicy: refuse */ select 1",
      "select 1\n-- policy: refuse",
      "-- All on one line, policy: refuse\nselect 1",
      "-- policy : refuse\nselect 1",
    ])
      expect((await refusal({ "a.sql": unheard })).problem).toContain("a policy is heard only");
    expect(await refusal({})).toMatchObject({ at: "checks", problem: "no file is called checks/*.sql" });
    expect(await refusal({}, "nowhere/*.sql")).toMatchObject({ at: "checks" });
  });
});

describe("in a calibration", () => {
  const world = temporaryFolder();
  const configPath = writeFlatWorld(world, 3000, (_, size) => [5, 15, 30][size] as number);
  const written = { ...JSON.parse(readFileSync(configPath, "utf8")), checks: "rules/*.sql" };
  writeFileSync(configPath, JSON.stringify(written));
  mkdirSync(join(world, "rules"));
  const build = join(world, "build/flat");

  function calibrated(files: Readonly<Record<string, string>>) {
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(world, "rules", name), sql);
    const ran = runCli(["calibrate", configPath, "--quiet"], world);
    const result = (): Result => JSON.parse(readFileSync(join(build, "result.json"), "utf8"));
    return { ...ran, result };
  }

  const large =
    "-- No <b>large</b> | companies.\nselect lead_id, 'Initech' as company from marts.lead_traits where text_value = 'large'\n";

  test("what counts is listed, without a value of a row, and the release is made", async () => {
    const { exitCode, result } = calibrated({
      "no-large.sql": large,
      // Tables of the report are there as well.
      "few-wins.sql": "-- policy: refuse\nselect * from reports.quarters where wins > leads",
    });
    expect(exitCode).toBe(0);
    expect(result().checks.filter(({ of }) => of === "own")).toMatchObject([
      { check: "few-wins", found: 0, policy: "refuse" },
      { check: "no-large", demands: "No <b>large</b> | companies.", found: 1000, policy: "count" },
    ]);
    expect(
      result()
        .checks.filter(({ of }) => of === "run")
        .every(({ found }) => found === 0),
    ).toBe(true);
    expect(result().release).not.toBeNull();
    const page = readFileSync(join(build, "report.html"), "utf8");
    expect(page).toContain("No &lt;b&gt;large&lt;/b&gt; | companies.");
    expect(readFileSync(join(build, "report.md"), "utf8")).toContain("no-large");
    for (const file of ["report.html", "report.md", "result.json", "tables/checks.csv"])
      expect(readFileSync(join(build, file), "utf8"), file).not.toContain("Initech");
    const left = await Warehouse.open({ path: join(build, "warehouse.duckdb"), files: [], threads: 1 });
    expect(await left.value("select count(*) from checks.\"no-large\" where company = 'Initech'")).toBe(1000);
    expect(await left.value("select found from reports.checks where \"check\" = 'no-large'")).toBe(1000);
    await left.close();
  });

  test("what refuses stops the release as a guard does: exit 3, with the report and the rows at hand", async () => {
    const { exitCode, result } = calibrated({ "no-large.sql": `-- policy: refuse\n${large}` });
    expect(exitCode).toBe(3);
    expect(result().release).toBeNull();
    expect(result().summary[0]).toContain("no-large: 1000 rows; needed: no rows");
    expect(result().guards.at(-1)).toMatchObject({ id: "no-large", pass: false });
    expect(readFileSync(join(build, "report.html"), "utf8")).toContain("stops the release");
    expect(existsSync(join(build, "scored.csv")) && !existsSync(join(build, "work_list.csv"))).toBe(true);
    const left = await Warehouse.open({ path: join(build, "warehouse.duckdb"), files: [], threads: 1 });
    expect(await left.value("select count(*) from reports.guards where id = 'no-large' and not pass")).toBe(
      1,
    );
    await left.close();
  });

  test("what can't be run is wrong input, and leaves the last report where it was", () => {
    const before = readFileSync(join(build, "result.json"), "utf8");
    const { exitCode, stderr } = calibrated({ "no-large.sql": "select nope from marts.leads" });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("rules/no-large.sql:1:8: DuckDB says:");
    expect(readFileSync(join(build, "result.json"), "utf8")).toBe(before);
  });
});
