import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { days, grades, horizon } from "../forecast-days.ts";
import { given } from "../given.ts";

test("forecast_days: the day after the exports end, and each quarter start before in which leads were handed over", async () => {
  const rows = await given(
    {
      "meta.settings": `
        as_of
        2026-05-16`,
      "marts.handoffs": `
        lead_id | handoff_at
        L1      | 2025-11-30 10:00:00
        L2      | 2025-10-01
        L3      | 2026-05-15 23:00:00
        L4      | 2026-07-02
        L5      | -`,
    },
    "marts.forecast_days",
  );
  expectRows(
    rows,
    `
      forecast_day | quarter_over | is_last
      2025-10-01   | 2026-01-01   | false
      2026-04-01   | 2026-07-01   | false
      2026-05-16   | 2026-07-01   | true`,
  );
});

describe("lead_states", () => {
  const labels = (...leads: string[]) =>
    ["lead_id | state | lag_days", ...leads.map((lead) => `${lead} | mature | -`)].join("\n");
  const outcomes = (...leads: string[]) =>
    ["lead_id | handoff_at | is_won", ...leads.map((lead) => `${lead} | 2026-02-01 15:00:00 | false`)].join(
      "\n",
    );
  const leads = (...ids: string[]) => ["lead_id | is_closed", ...ids.map((id) => `${id} | -`)].join("\n");

  test("from the handoff through the stages of its opportunity to the win; the last state of a day holds", async () => {
    const rows = await given(
      {
        "marts.leads": leads("L1"),
        "marts.labels": `
          lead_id | state  | lag_days
          L1      | mature | 30`,
        "marts.outcomes": `
          lead_id | handoff_at | is_won | won_at
          L1      | 2026-02-01 | true   | 2026-03-03`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | created_at          | is_won | is_closed | won_at
          L1      | O1             | 2026-02-06 09:00:00 | true   | true      | 2026-03-03`,
        "staging.stg_opportunity_changes": `
          record | opportunity_id | stage       | changed_at
          1      | O1             | Discovery   | 2026-02-06 09:00:00
          2      | O1             | Proposal    | 2026-02-11 11:00:00
          3      | O1             | Negotiation | 2026-02-11 10:00:00
          4      | O1             | Closed Won  | 2026-03-03 12:00:00`,
      },
      "marts.lead_states",
    );
    expectRows(
      rows,
      `
        lead_id | lag_days | state                  | from_day | until_day
        L1      | 30       | without opportunity    | 0        | 5
        L1      | 30       | opportunity: Discovery | 5        | 10
        L1      | 30       | opportunity: Proposal  | 10       | 30`,
    );
  });

  test("a lead ends with its disposition, or with the loss of its last open opportunity; a later opportunity opens it again", async () => {
    const rows = await given(
      {
        "marts.leads": leads("L1", "L2", "L3"),
        "marts.labels": labels("L1", "L2", "L3"),
        "marts.outcomes": `
          lead_id | handoff_at | is_won | disposition_at
          L1      | 2026-02-01 | false  | 2026-02-09
          L2      | 2026-02-01 | false  | -
          L3      | 2026-02-01 | false  | 2026-02-05`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | created_at | is_won | is_closed | lost_at
          L2      | O1             | 2026-02-03 | false  | true      | 2026-02-11
          L2      | O2             | 2026-02-06 | false  | true      | 2026-02-21
          L3      | O3             | 2026-02-15 | false  | false     | -`,
      },
      "marts.lead_states",
    );
    expectRows(
      rows,
      `
        lead_id | state               | from_day | until_day
        L1      | without opportunity | 0        | 8
        L2      | without opportunity | 0        | 2
        L2      | opportunity         | 2        | 5
        L2      | opportunity         | 5        | 20
        L3      | without opportunity | 0        | 4
        L3      | opportunity         | 14       | -`,
    );
  });

  test("what happened before the handoff counts from it; what follows a loss opens nothing", async () => {
    const rows = await given(
      {
        "marts.leads": leads("L1"),
        "marts.labels": labels("L1"),
        "marts.outcomes": outcomes("L1"),
        "marts.lead_opportunities": `
          lead_id | opportunity_id | created_at | is_won | is_closed | lost_at
          L1      | O1             | 2026-01-20 | false  | true      | 2026-02-11`,
        "staging.stg_opportunity_changes": `
          record | opportunity_id | stage       | changed_at
          1      | O1             | Proposal    | 2026-01-25
          2      | O1             | Closed Lost | 2026-02-12`,
      },
      "marts.lead_states",
    );
    expectRows(
      rows,
      `
        lead_id | state                 | from_day | until_day
        L1      | opportunity: Proposal | 0        | 10`,
    );
  });

  test("a lead that was closed on an unknown day, or reopened, stays open; a win without a day and undated leads are left out", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | is_closed
          L1      | true
          L2      | false
          L3      | -
          L4      | -`,
        "marts.labels": labels("L1", "L2", "L3", "L4"),
        "marts.outcomes": `
          lead_id | handoff_at | is_won | disposition_at
          L1      | 2026-02-01 | false  | -
          L2      | 2026-02-01 | false  | 2026-02-09
          L3      | 2026-02-01 | true   | -
          L4      | -          | false  | -`,
      },
      "marts.lead_states",
    );
    expectRows(
      rows,
      `
        lead_id | state               | from_day | until_day
        L1      | without opportunity | 0        | -
        L2      | without opportunity | 0        | -`,
    );
  });
});

describe("open_leads", () => {
  test("the state at the end of the day before (not what the day itself brought), by a model that had not seen the lead", async () => {
    const rows = await given(
      {
        "meta.horizon": horizon,
        "marts.forecast_days": days,
        "marts.lead_grades": grades,
        "marts.lead_states": `
          lead_id | handoff_day | lag_days | state                 | from_day | until_day
          L1      | 2025-12-22  | 99       | without opportunity   | 0        | 9
          L1      | 2025-12-22  | 99       | opportunity           | 9        | 10
          L1      | 2025-12-22  | 99       | opportunity: Proposal | 10       | 99
          L2      | 2025-12-22  | -        | without opportunity | 0        | 10
          L3      | 2025-12-02  | 120      | opportunity         | 3        | 120
          L4      | 2026-01-01  | -        | without opportunity | 0        | -`,
      },
      "marts.open_leads",
    );
    expectRows(
      rows,
      `
        forecast_day | lead_id | is_last | days_left | territory | product_line | state               | age_days | lag_days | probability
        2026-01-01   | L1      | false   | 90        | North     | Cloud        | opportunity         | 10       | 99       | 0.2
        2026-01-01   | L2      | false   | 90        | North     | Cloud        | without opportunity | 10       | -        | 0.2
        2026-01-01   | L3      | false   | 90        | -         | -            | opportunity         | 30       | 120      | 0.2`,
    );
  });

  test("leads older than twice the horizon are out", async () => {
    const rows = await given(
      {
        "meta.horizon": horizon,
        "marts.forecast_days": days,
        "marts.lead_grades": grades,
        "marts.lead_states": `
          lead_id | handoff_day | lag_days | state               | from_day | until_day
          L1      | 2026-03-01  | -        | without opportunity | 0        | -
          L3      | 2026-03-02  | -        | without opportunity | 0        | -
          L4      | 2026-03-02  | -        | without opportunity | 0        | -`,
      },
      "marts.open_leads",
    );
    expectRows(
      rows,
      `
        forecast_day | lead_id | is_last | territory | age_days | probability
        2026-04-01   | L3      | true    | -         | 30       | 0.2
        2026-04-01   | L4      | true    | South     | 30       | 0.000001`,
    );
  });
});

test("open_today: only today's, each with what was done; what is closed on an unknown day has an outcome", async () => {
  const rows = await given(
    {
      "marts.open_leads": `
        forecast_day | lead_id | is_last | state               | age_days | territory | probability
        2026-01-01   | L0      | false   | without opportunity | 4        | North     | 0.4
        2026-04-01   | L1      | true    | without opportunity | 4        | North     | 0.4
        2026-04-01   | L2      | true    | without opportunity | 5        | -         | 0.2
        2026-04-01   | L3      | true    | opportunity: Demo   | 6        | North     | 0.3
        2026-04-01   | L4      | true    | without opportunity | 7        | North     | 0.1
        2026-04-01   | L5      | true    | without opportunity | 8        | North     | 0.1`,
      "marts.lead_grades": `
        lead_id | rep | grade | class | points | is_closed | disposition
        L0      | Ada | A1    | high  | 60     | false     | -
        L1      | Ada | A1    | high  | 60     | false     | -
        L2      | -   | C1    | low   | 20     | false     | -
        L3      | Ada | B1    | high  | 50     | false     | -
        L4      | Bo  | D4    | low   | 10     | true      | -
        L5      | Bo  | D4    | low   | 10     | false     | No interest`,
      "marts.first_touches": `
        lead_id | touched_at
        L1      | 2026-03-29 10:00:00
        L3      | 2026-03-30`,
    },
    "marts.open_today",
  );
  expectRows(
    rows,
    `
      lead_id | rep | territory | grade | class | points | age_days | touched_at          | work
      L1      | Ada | North     | A1    | high  | 60     | 4        | 2026-03-29 10:00:00 | touched
      L2      | -   | -         | C1    | low   | 20     | 5        | -                   | no touch recorded
      L3      | Ada | North     | B1    | high  | 50     | 6        | 2026-03-30          | has an opportunity
      L4      | Bo  | North     | D4    | low   | 10     | 7        | -                   | has an outcome
      L5      | Bo  | North     | D4    | low   | 10     | 8        | -                   | has an outcome`,
  );
});
