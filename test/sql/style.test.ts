import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { primaryKey } from "../../pipelines/dictionary/primary-key.ts";
import { allRelations, relationsRead } from "../../pipelines/relations.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";
import { bannedIn, codeOf } from "./banned.ts";
import { relationsParsed } from "./relations-parsed.ts";
import { sqlFiles } from "./sql-files.ts";

const files = sqlFiles();
const relations = files.filter(({ layer }) => layer !== "macros");

const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
afterAll(() => warehouse.close());

/** Which schemas a layer may read: never upward. */
const below: Readonly<Record<string, readonly string[]>> = {
  before_handoff: ["staging", "marts", "meta"],
  staging: ["mapped"],
  marts: ["staging", "before_handoff", "marts", "meta"],
  reports: ["marts", "staging", "meta"],
  checks: ["mapped", "staging", "before_handoff", "marts", "reports", "meta"],
  diff: ["marts", "meta"],
};

describe("the checks themselves", () => {
  test("see every layer", () => {
    const layers = new Set(files.map(({ layer }) => layer));
    expect([...layers].sort()).toEqual([
      "before_handoff",
      "checks",
      "diff",
      "macros",
      "marts",
      "reports",
      "staging",
    ]);
    expect(relations.length).toBeGreaterThan(40);
  });

  test("see code only: neither literals nor comments", () => {
    expect(codeOf("select 'It''s -- A' as a -- Why 'B'\nfrom b")).toBe("select '' as a \nfrom b");
    expect(bannedIn("select 'a::b // now()' -- qualify")).toEqual([]);
  });

  test.each([
    ["select current_date", "current_date"],
    ["select CURRENT_TIMESTAMP", "current_timestamp"],
    ["select now ()", "now()"],
    ["select a from b group  by all", "group by all"],
    ["select a from b order by all", "order by all"],
    ["select * exclude (a) from b", "exclude"],
    ["select a from b qualify true", "qualify"],
    ["select a from b asof join c on b.d >= c.d", "asof"],
    ["select a::date", "::"],
    ["select 7 // 2", "//"],
    ["select list_filter(a, x -> x > 1)", "a list lambda"],
    ["select list_filter(a, lambda x: x > 1)", "a list lambda"],
  ])("see what is banned: %s", (sql, name) => {
    expect(bannedIn(sql)).toEqual([name]);
  });

  test("see a relation wherever it is read, and no common table expression", async () => {
    const sql = `with leads as (select * from marts.leads)
      select (select count(*) from meta.horizon) from leads
      where exists (select 1 from staging.stg_tasks) union all select 1 from reports.rpt_load cross join leads`;
    expect(await relationsParsed(warehouse, sql)).toEqual([
      "marts.leads",
      "meta.horizon",
      "reports.rpt_load",
      "staging.stg_tasks",
    ]);
  });

  test("refuse what is not one SELECT", async () => {
    await expect(relationsParsed(warehouse, "create table a (b int)")).rejects.toThrow();
    await expect(relationsParsed(warehouse, "select from where")).rejects.toThrow();
  });
});

describe.each(files)("$path", ({ sql }) => {
  test("has lower-case keywords and names", () => {
    expect(codeOf(sql).match(/\w*[A-Z]\w*/g) ?? []).toEqual([]);
  });

  test("uses nothing that Trino lacks or that tells the time", () => {
    expect(bannedIn(sql)).toEqual([]);
  });
});

describe.each(relations)("$path", ({ layer, relation, sql }) => {
  test("begins with its grain, which states a key", () => {
    const grain = allRelations().find(({ name }) => name === relation)?.comment ?? "";
    expect(primaryKey(grain)).not.toBeNull();
  });

  test("reads only the layers below", async () => {
    const reads = await relationsParsed(warehouse, sql);
    expect(reads).not.toEqual([]);
    expect(reads.filter((name) => !below[layer]?.includes(name.split(".")[0] as string))).toEqual([]);
    expect(reads).not.toContain(relation);
  });

  test("is seen by the pipeline to read what the parser says", async () => {
    const schemas = ["raw", "mapped", "meta", ...Object.keys(below)];
    const seen = relationsRead(sql).filter((name) => schemas.includes(name.split(".")[0] as string));
    expect([...new Set(seen)].sort()).toEqual(await relationsParsed(warehouse, sql));
  });
});

test("every relation has a name of its own, and every one that is read is made by a file or by the pipeline", async () => {
  const made = relations.map(({ relation }) => relation);
  expect(new Set(made).size).toBe(made.length);
  const reads = await Promise.all(relations.map(({ sql }) => relationsParsed(warehouse, sql)));
  const unmade = new Set(
    reads.flat().filter((name) => !made.includes(name) && !/^(mapped|meta)\./.test(name)),
  );
  expect([...unmade]).toEqual(["marts.scores", "marts.rule_hits"]);
});

test("every relation has given rows and expected ones", () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(import.meta.dirname, path), "utf8"))
    .join("\n");
  const untested = relations.filter(({ relation }) => !new RegExp(`"${relation}"[,)]`).test(tests));
  expect(untested.map(({ path }) => path)).toEqual([]);
});
