import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
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
