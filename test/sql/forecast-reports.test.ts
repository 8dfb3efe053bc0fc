import { test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { days, grades, horizon } from "./forecast-days.ts";
import { given } from "./given.ts";

test("rpt_open_leads: leads alike, and those of them that won before the quarter was over", async () => {
  const rows = await given(
    {
      "marts.open_leads": `
        forecast_day | lead_id | is_last | days_left | state       | age_days | lag_days | territory | product_line | probability
        2026-01-01   | L1      | false   | 90        | opportunity | 10       | 99       | North     | Cloud        | 0.2
        2026-01-01   | L2      | false   | 90        | opportunity | 10       | 100      | North     | Cloud        | 0.2
        2026-01-01   | L3      | false   | 90        | opportunity | 10       | -        | -         | -            | 0.2
        2026-04-01   | L3      | true    | 91        | opportunity | 100      | -        | -         | -            | 0.2`,
    },
    "reports.rpt_open_leads",
  );
  expectRows(
    rows,
    `
      forecast_day | is_last | days_left | territory | product_line | state       | age_days | probability | leads | won_in_quarter
      2026-01-01   | false   | 90        | North     | Cloud        | opportunity | 10       | 0.2         | 2     | 1
      2026-01-01   | false   | 90        | -         | -            | opportunity | 10       | 0.2         | 1     | 0
      2026-04-01   | true    | 91        | -         | -            | opportunity | 100      | 0.2         | 1     | 0`,
  );
});

test("rpt_open_work: open leads alike, by territory, grade and what was done", async () => {
  const rows = await given(
    {
      "marts.open_today": `
        lead_id | territory | grade | class | work              | state               | age_days | probability
        L1      | North     | A1    | high  | touched           | without opportunity | 4        | 0.4
        L2      | North     | A1    | high  | touched           | without opportunity | 4        | 0.4
        L3      | North     | A1    | high  | no touch recorded | without opportunity | 4        | 0.4
        L4      | -         | D4    | low   | touched           | without opportunity | 4        | 0.4`,
    },
    "reports.rpt_open_work",
  );
  expectRows(
    rows,
    `
      territory | grade | class | work              | age_days | probability | leads
      North     | A1    | high  | touched           | 4        | 0.4         | 2
      North     | A1    | high  | no touch recorded | 4        | 0.4         | 1
      -         | D4    | low   | touched           | 4        | 0.4         | 1`,
  );
});

test("rpt_lead_courses: known once older than twice the horizon; later days and later wins count no more", async () => {
  const rows = await given(
    {
      "meta.horizon": horizon,
      "marts.forecast_days": days,
      "marts.lead_grades": grades,
      "marts.lead_states": `
        lead_id | handoff_day | lag_days | state               | from_day | until_day
        L1      | 2025-12-01  | 20       | without opportunity | 0        | 5
        L1      | 2025-12-01  | 20       | opportunity         | 5        | 20
        L2      | 2025-12-02  | 31       | without opportunity | 0        | 31
        L3      | 2025-12-03  | -        | without opportunity | 0        | -
        L3      | 2025-12-03  | -        | opportunity         | 31       | -
        L4      | 2026-03-02  | 3        | without opportunity | 0        | 3`,
    },
    "reports.rpt_lead_courses",
  );
  expectRows(
    rows,
    `
      known_day  | state               | from_day | until_day | lag_days | logit | leads
      2026-01-01 | without opportunity | 0        | 5         | 20       | -1.4  | 1
      2026-01-01 | opportunity         | 5        | 20        | 20       | -1.4  | 1
      2026-04-01 | without opportunity | 0        | 31        | -        | -1.4  | 2`,
  );
});

test("rpt_quarter_wins: wins of a past quarter, whenever the lead was handed over; a quarter without wins has none", async () => {
  const rows = await given(
    {
      "marts.forecast_days": `
        forecast_day | quarter_over | is_last
        2025-10-01   | 2026-01-01   | false
        2026-01-01   | 2026-04-01   | false
        2026-04-01   | 2026-07-01   | true`,
      "marts.outcomes": `
        lead_id | won_at
        L1      | 2026-01-01
        L2      | 2026-03-31 22:00:00
        L3      | 2026-04-01
        L4      | 2026-02-01
        L5      | -`,
      "marts.labels": `
        lead_id | state
        L1      | mature
        L2      | young
        L3      | young
        L4      | won before the handoff
        L5      | mature`,
    },
    "reports.rpt_quarter_wins",
  );
  expectRows(
    rows,
    `
      forecast_day | wins
      2025-10-01   | 0
      2026-01-01   | 2`,
  );
});

test("rpt_won_amounts: a shared deal brings its amount once and nothing with the others; unknown amounts are left out", async () => {
  const rows = await given(
    {
      "marts.handoffs": `
        lead_id | product_line
        L1      | Cloud
        L2      | Cloud
        L3      | Cloud
        L4      | -
        L5      | Cloud`,
      "marts.outcomes": `
        lead_id | is_won | amount
        L1      | true   | 100.5
        L2      | true   | -
        L3      | true   | -
        L4      | true   | 20
        L5      | false  | 70`,
      "marts.lead_opportunities": `
        lead_id | opportunity_id | is_won | carries_amount
        L1      | O1             | true   | true
        L2      | O1             | true   | false
        L3      | O3             | true   | true`,
    },
    "reports.rpt_won_amounts",
  );
  expectRows(
    rows,
    `
      product_line | wins | amount | squares
      Cloud        | 2    | 100.5  | 10100.25
      -            | 1    | 20     | 400`,
  );
});
