import { expect, test } from "vitest";
import { integrityChecks } from "../../../pipelines/config/integrity.ts";
import { exportChecks } from "../../../pipelines/report/result/checks/export-checks.ts";
import { withChecks } from "../../../pipelines/report/result/checks/with-checks.ts";
import { sampleResult } from "../sample-result.ts";

const counted = Object.fromEntries(integrityChecks.map((check) => [check, "count"])) as Record<
  (typeof integrityChecks)[number],
  "count"
>;

test("every check of the exports is listed: a row per export in which it found something, else one that says so", () => {
  const finding = { check: "future-moments", rule: "taken as they are" } as const;
  const rows = exportChecks({ ...counted, "repeated-records": "refuse" }, [
    { ...finding, export: "leads", found: 2 },
    { ...finding, export: "tasks", found: 3 },
  ]);
  expect(
    rows.map(({ check, export: name, found, policy, rule }) => [check, name, found, policy, rule]),
  ).toEqual([
    ["closed-before-created", null, 0, "count", null],
    ["qualified-before-created", null, 0, "count", null],
    ["conflicting-outcomes", null, 0, "count", null],
    ["future-moments", "leads", 2, "count", "taken as they are"],
    ["future-moments", "tasks", 3, "count", "taken as they are"],
    ["repeated-records", null, 0, "refuse", null],
    ["moments-without-zone", null, 0, "count", null],
  ]);
  expect(rows.map(({ relation }) => relation).slice(-2)).toEqual(["checks.chk_repeated_records", null]);
});

const checked = { check: "rule", demands: "it holds", export: null, rule: null, relation: "checks.rule" };

test("rows that are only counted, and a check that refuses and found none, leave the release as it is", () => {
  const checks = [
    { ...checked, of: "own", policy: "count", found: 7 },
    { ...checked, of: "run", policy: "refuse", found: 0 },
  ] as const;
  expect(withChecks(sampleResult, checks)).toEqual({
    ...sampleResult,
    checks: [...sampleResult.checks, ...checks],
  });
});

test.each([
  ["own", "set the policy of the check to count"],
  ["run", "a mistake of scorewright's"],
] as const)(
  "one row of a check that refuses (%s) is a guard that failed, and nothing is released",
  (of, advice) => {
    const result = withChecks(sampleResult, [{ ...checked, of, policy: "refuse", found: 1 }]);
    expect(result.release).toBeNull();
    expect(result.guards).toHaveLength(sampleResult.guards.length + 1);
    expect(result.guards.at(-1)).toMatchObject({
      id: "rule",
      pass: false,
      measured: "1 row",
      limit: "no rows",
    });
    expect(result.guards.at(-1)?.advice).toContain(advice);
    expect(result.summary[0]).toMatch(/^No release: .*rule: 1 row; needed: no rows/);
  },
);
