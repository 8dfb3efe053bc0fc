import { expect, test } from "vitest";
import { sql } from "../pipelines/commands/sql.ts";
import { runCli } from "./run-cli.ts";
import { sqlFiles } from "./sql/sql-files.ts";

test("lists every relation that a file makes, with its grain", () => {
  const made = sqlFiles().filter(({ layer }) => layer !== "macros");
  const reports = sql(undefined);
  expect(reports.map(({ relation }) => relation)).toEqual(made.map(({ relation }) => relation).sort());
  expect(reports.every(({ grain }) => grain.startsWith("Grain: one row"))).toBe(true);
  expect(reports.filter(({ key }) => key.length === 0).map(({ relation }) => relation)).toEqual([
    "reports.rpt_funnel",
    "reports.rpt_load",
  ]);
});

test("shows one with its key, its SQL, what it is made from and what reads it", () => {
  const [report] = sql("marts.labels");
  expect(report?.key).toEqual(["lead_id"]);
  expect(report?.reads).toContain("marts.outcomes");
  expect(report?.read_by).toContain("marts.lead_grades");
  const { stdout, exitCode } = runCli(["sql", "marts.labels"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /^-- marts\.labels\n-- key: lead_id\n-- made from: marts\.outcomes, .*\n-- read by: .*\n-- Grain/,
  );
});

test("a name that none has: the nearest one is named", () => {
  expect(runCli(["sql", "marts.label"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean "marts.labels"?'),
  });
});
