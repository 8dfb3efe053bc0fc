import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { receiptOf } from "../../models/explain/receipt.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import { ownRelations } from "../../pipelines/checks/own-relations.ts";
import { vetSelect } from "../../pipelines/own-sql/vet-select.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { readModel } from "../../pipelines/release/read-release.ts";
import type { GroupResult, Result } from "../../pipelines/report/result-schema.ts";
import { type Row, Warehouse } from "../../pipelines/warehouse.ts";
import { runCli } from "../run-cli.ts";
import { bannedIn, codeOf } from "../sql/banned.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { shownRow, workedQueries } from "./worked-queries.ts";

// The sample, calibrated as it was when 2.0.0 was in force, so that there is a change to ask for.
const folder = temporaryFolder();
cpSync(join(packageRoot, "models/releases"), join(folder, "models/releases"), { recursive: true });
cpSync(join(packageRoot, "scorewright.json"), join(folder, "scorewright.json"));
symlinkSync(join(packageRoot, "data"), join(folder, "data"));
runCli(["promote", join(folder, "models/releases/sample-mql/2.0.0")]);
runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]);
const build = join(folder, "build/sample-mql");
const result: Result = JSON.parse(readFileSync(join(build, "result.json"), "utf8"));

// As an analyst's client: attached read-only, by name.
const database = join(build, "warehouse.duckdb");
const warehouse = await Warehouse.open({
  path: ":memory:",
  files: [database, `${database}.wal`],
  threads: 1,
});
await warehouse.run(`attach '${database}' as sample (read_only)`);
await warehouse.run("use sample");
afterAll(() => warehouse.close());

const queries = workedQueries();

function named<Group extends { name: string }>(groups: readonly Group[], name: unknown): Group {
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error(`the report has no ${name}`);
  return group;
}

const shown = (groups: readonly GroupResult[]) => groups.filter(({ wins }) => wins !== null);

/** What the answer to each question must equal in the report. */
const figures: Readonly<Record<number, (rows: readonly Row[]) => void | Promise<void>>> = {
  1: (rows) => {
    expect(rows.map(({ grade }) => grade)).toEqual(result.grades.map(({ name }) => name));
    for (const { grade, leads, wins, predicted, actual } of rows) {
      const { judged, ...group } = named(result.grades, grade);
      expect(leads).toBe(judged);
      if (group.wins === null) continue;
      expect(wins).toBe(group.wins);
      expect(predicted).toBeCloseTo(Number(group.predicted), 4);
      expect(actual).toBeCloseTo(Number(group.actual), 4);
    }
  },
  2: (rows) => {
    expect(rows).toHaveLength(result.territories.length);
    for (const { territory, leads, net_quality_score, expected_wins, wins } of rows) {
      const group = named(result.territories, territory);
      expect([leads, wins]).toEqual([group.leads, group.wins]);
      expect(net_quality_score).toBeCloseTo(Number(group.net_quality_score), 4);
      expect(Number(expected_wins) / group.judged).toBeCloseTo(Number(group.predicted), 4);
    }
  },
  3: (rows) => {
    expect(rows).toHaveLength(shown(result.reps).length);
    for (const { name, leads, all_leads, their_leads, actual, verdict } of rows) {
      const rep = named(result.reps, name);
      expect([leads, their_leads, actual, verdict]).toEqual([
        rep.judged,
        rep.predicted,
        rep.actual,
        rep.verdict,
      ]);
      expect(all_leads).toBe(result.cross_validation.base_rate);
    }
  },
  4: ([row]) => {
    const bar = result.threshold.find(({ points }) => points === 50);
    expect([row?.leads, row?.wins]).toEqual([bar?.leads, bar?.wins]);
    expect(row?.wins_kept).toBeCloseTo(Number(bar?.wins_kept), 4);
    expect(row?.conversion).toBeCloseTo(Number(bar?.conversion), 4);
  },
  5: (rows) => {
    const reps = result.after_handoff.untouched.filter(({ by }) => by === "rep");
    expect(rows).toHaveLength(reps.length);
    for (const { rep_name, ...counts } of rows) {
      const { leads, untouched } = named(reps, rep_name);
      expect({ ...counts }).toEqual({ leads, untouched });
    }
  },
  6: ([row]) => {
    const step = result.after_handoff.stage_times.find(
      ({ from, to }) => from === "handed over" && to === "won",
    );
    expect(row?.wins).toBe(step?.leads);
    expect(row?.quarter_within).toBeCloseTo(Number(step?.quarter_days), 1);
    expect(row?.half_within).toBeCloseTo(Number(step?.median_days), 1);
    expect(row?.three_quarters_within).toBeCloseTo(Number(step?.three_quarter_days), 1);
  },
  7: (rows) => {
    const good = result.grades.filter(({ high, leads }) => high === leads).map(({ name }) => name);
    expect(good.length).toBeGreaterThan(2);
    const lost = result.dispositions.filter(
      ({ by, name, disposition }) =>
        by === "grade" &&
        good.includes(name) &&
        !["won", "won later", "open", "open for long"].includes(disposition),
    );
    for (const { disposition, leads } of rows) {
      const same = lost.filter((each) => each.disposition === disposition);
      expect(leads).toBe(same.reduce((sum, each) => sum + each.leads, 0));
    }
    expect(new Set(lost.map(({ disposition }) => disposition)).size).toBe(rows.length);
  },
  8: (rows) => {
    const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
    expect(rows.map((row) => row.lead_source).sort()).toEqual(result.sources.map(({ name }) => name).sort());
    for (const { lead_source, leads } of rows) expect(leads).toBe(named(result.sources, lead_source).leads);
    const field = result.completeness.find(({ column }) => column === "NumberOfEmployees");
    expect(sum("filled") / sum("leads")).toBeCloseTo(Number(field?.filled), 4);
  },
  9: async (rows) => {
    const lead = "00Q5g00000001U4EAI";
    const [inputs] = await warehouse.rows(`select * from marts.lead_inputs where lead_id = '${lead}'`);
    const { lead_id: _, ...asked } = inputs as Row;
    const receipt = receiptOf(readModel(join(folder, String(result.release?.path))), asked as LeadInputs);
    const hits = receipt.lines.filter(({ rule }) => rule !== null);
    const start = receipt.lines.filter(({ rule }) => rule === null);
    expect(rows.map(({ condition, points }) => [condition, points]).sort()).toEqual(
      hits.map(({ text, points }) => [text, points]).sort(),
    );
    const total = receipt.score.points;
    const from = start.reduce((sum, line) => sum + line.points, 0);
    expect(rows.every((row) => row.start === from && row.total === total)).toBe(true);
  },
  10: (rows) => {
    const [header = "", ...lines] = readFileSync(join(build, "work_list.csv"), "utf8").trimEnd().split("\n");
    const place = header.split(",").indexOf("lead_id");
    expect(rows.map(({ lead_id }) => lead_id)).toEqual(lines.map((line) => line.split(",")[place]));
    const count = (key: string, value: unknown) => rows.filter((row) => row[key] === value).length;
    const groups = result.worklist?.groups ?? [];
    const all = named(groups, "all leads");
    expect(all).toMatchObject({ leads: rows.length, untouched: count("work", "no touch recorded") });
    for (const { by, name, leads } of groups) if (by === "grade") expect(count("grade", name)).toBe(leads);
  },
  11: (rows) => {
    expect(result.change?.migration.length).toBeGreaterThan(0);
    expect(rows).toEqual(result.change?.migration);
  },
  12: (rows) => {
    const territories = result.forecast?.expected.filter(
      ({ by, what, quarter }) => by === "territory" && what === "wins" && quarter !== "all",
    );
    expect(rows).toHaveLength(Number(territories?.length));
    for (const { territory, quarter, ...row } of rows) {
      const same = territories?.find((each) => each.name === territory && each.quarter === quarter);
      expect(same).toMatchObject({ ...row });
    }
  },
};

test("there are twelve, numbered, each with a figure of the report to equal", () => {
  expect(queries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(Object.keys(figures).map(Number)).toEqual(queries.map(({ number }) => number));
});

describe.each(queries)("$number. $title", ({ number, sql, columns, rows: first }) => {
  test("equals the report's figures", async () => {
    const rows = await warehouse.rows(sql);
    expect(rows).not.toEqual([]);
    await figures[number]?.(rows);
  });

  test("gives the rows that are shown", async () => {
    const rows = await warehouse.rows(sql);
    expect(Object.keys(rows[0] as Row)).toEqual(columns);
    expect(first.length).toBeGreaterThan(0);
    expect(rows.slice(0, first.length).map(shownRow)).toEqual(first);
  });

  test("is one SELECT in the SQL that two engines share, in lower case", async () => {
    await vetSelect(warehouse, { name: `query-${number}`, file: "docs/queries.md", sql }, ownRelations);
    expect(bannedIn(sql)).toEqual([]);
    expect(codeOf(sql).match(/\w*[A-Z]\w*/g) ?? []).toEqual([]);
  });
});

test("the example of a check runs on the sample", async () => {
  const text = readFileSync(join(packageRoot, "docs/decisions/checks.md"), "utf8");
  const sql = /^```sql\n([^`]+)```$/m.exec(text)?.[1] ?? "";
  await vetSelect(warehouse, { name: "example", file: "docs/decisions/checks.md", sql }, ownRelations);
  expect(await warehouse.rows(sql)).toEqual([]);
});
