import { expect, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

test("rpt_quality_months: handed-over leads by territory and month; without a date there is no month", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | territory | handoff_at          | class
        L1      | North     | 2026-01-01          | high
        L2      | North     | 2026-01-31 23:59:59 | low
        L3      | North     | 2026-12-01          | medium
        L4      | -         | 2026-01-05          | low
        L5      | North     | -                   | high`,
    },
    "reports.rpt_quality_months",
  );
  expectRows(
    rows,
    `
      territory | month   | leads | high | medium | low
      North     | 2026-01 | 2     | 1    | 0      | 1
      North     | 2026-12 | 1     | 0    | 1      | 0
      -         | 2026-01 | 1     | 0    | 0      | 1`,
  );
});

test("rpt_score_points: judged leads only, by points", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | points | class | has_opportunity | won   | judged_probability
        L1      | 40     | high  | true            | true  | 0.5
        L2      | 40     | low   | false           | false | 0.2
        L3      | 7      | low   | false           | false | 0.1
        L4      | 7      | low   | false           | -     | -`,
    },
    "reports.rpt_score_points",
  );
  expectRows(
    rows,
    `
      points | leads | high | medium | low | opportunities | judged | wins | expected | variance
      40     | 2     | 1    | 0      | 1   | 1             | 2      | 1    | 0.7      | 0.41
      7      | 1     | 0    | 0      | 1   | 0             | 1      | 0    | 0.1      | 0.09`,
  );
});

test("rpt_territory_reps: judged leads that have both a territory and a rep", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | territory | rep | won   | judged_probability
        L1      | North     | Ada | true  | 0.5
        L2      | North     | Ada | false | 0.2
        L3      | South     | Ada | false | 0.1
        L4      | North     | -   | false | 0.1
        L5      | -         | Ada | false | 0.1
        L6      | North     | Ada | -     | -`,
    },
    "reports.rpt_territory_reps",
  );
  expectRows(
    rows,
    `
      territory | rep | judged | wins | expected | variance
      North     | Ada | 2      | 1    | 0.7      | 0.41
      South     | Ada | 1      | 0    | 0.1      | 0.09`,
  );
});

test("rpt_top_quarters: the best letter and the high class, with what became of the judged ones", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | cohort  | grade | class  | won   | judged_probability
        L1      | 2026-Q1 | A1    | high   | true  | 0.5
        L2      | 2026-Q1 | A3    | medium | false | 0.2
        L3      | 2026-Q1 | B1    | high   | true  | 0.4
        L4      | 2026-Q1 | A1    | high   | -     | -
        L5      | 2026-Q2 | D4    | low    | -     | -
        L6      | -       | A1    | high   | true  | 0.5`,
    },
    "reports.rpt_top_quarters",
  );
  expectRows(
    rows,
    `
      quarter | leads | best | best_judged | best_wins | high | high_judged | high_wins | both_judged
      2026-Q1 | 4     | 3    | 2           | 1         | 3    | 2           | 2         | 1
      2026-Q2 | 1     | 0    | 0           | 0         | 0    | 0           | 0         | 0`,
  );
});

test("rpt_rule_quarters: leads by quarter and rule, those without a rule as well", async () => {
  const rows = await given(
    {
      "marts.labels": `
        lead_id | cohort
        L1      | 2026-Q1
        L2      | 2026-Q1
        L3      | -`,
      "marts.rule_hits": `
        lead_id | part | rule_id
        L1      | 1    | r1
        L2      | 1    | r1
        L3      | 1    | r1
        L1      | 2    | -
        L2      | 2    | r2`,
    },
    "reports.rpt_rule_quarters",
  );
  expect(rows).toHaveLength(3);
  expectRows(
    rows,
    `
      quarter | part | rule_id | leads
      2026-Q1 | 1    | r1      | 2
      2026-Q1 | 2    | -       | 1
      2026-Q1 | 2    | r2      | 1`,
  );
});
