import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

describe("outcomes", () => {
  const handoffs = (...leads: string[]) =>
    ["lead_id | handoff_at", ...leads.map((lead) => `${lead} | 2026-02-01`)].join("\n");

  test("a conversion without an opportunity is not won; an opportunity that never closes stays open", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1", "L2"),
        "marts.leads": `
          lead_id | account_id | contact_id | opportunity_id
          L1      | A1         | C1         | -
          L2      | A2         | C2         | O2`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | created_at | carries_amount | amount
          L2      | O2             | false  | false     | 2026-02-05 | true           | 900`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | opportunities | sqo_at     | is_won | won_at | is_closed | amount
        L1      | 0             | -          | false  | -      | false     | -
        L2      | 1             | 2026-02-05 | false  | -      | false     | -`,
    );
  });

  test("several opportunities are one outcome: any win wins, the first win dates it, carried amounts add up", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1", "L2", "L3"),
        "marts.leads": `
          lead_id | sqo_at
          L1      | -
          L2      | -
          L3      | 2026-02-07`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | created_at | won_at     | lost_at    | carries_amount | amount
          L1      | O1             | true   | true      | 2026-02-09 | 2026-05-01 | 2026-05-01 | true           | 100
          L1      | O2             | true   | true      | 2026-02-05 | 2026-04-01 | 2026-04-01 | true           | 10.5
          L1      | O3             | false  | true      | 2026-02-07 | 2026-03-01 | 2026-03-01 | true           | 7
          L2      | O2             | true   | true      | 2026-02-05 | 2026-04-01 | -          | false          | 10.5
          L3      | O4             | false  | true      | 2026-02-05 | -          | 2026-03-01 | true           | 1
          L3      | O5             | false  | false     | 2026-02-05 | -          | -          | true           | 1`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | opportunities | sqo_at     | is_won | won_at     | is_closed | amount
        L1      | 3             | 2026-02-05 | true   | 2026-04-01 | true      | 110.5
        L2      | 1             | 2026-02-05 | true   | 2026-04-01 | true      | -
        L3      | 2             | 2026-02-07 | false  | -          | false     | -`,
    );
  });

  test("a flat export says it on the lead; an opportunity's word goes before the lead's", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"),
        "marts.leads": `
          lead_id | is_won | is_closed | won_at     | lost_at    | disposition_at | amount
          L1      | true   | -         | 2026-03-01 | -          | -              | 50
          L2      | false  | -         | 2026-03-01 | -          | -              | 50
          L3      | true   | -         | -          | -          | -              | -
          L4      | -      | -         | -          | 2026-03-01 | -              | -
          L5      | -      | false     | -          | -          | 2026-03-01     | -
          L6      | true   | true      | 2026-03-01 | -          | -              | 50
          L7      | false  | true      | -          | -          | -              | 50
          L8      | -      | -         | -          | -          | 2026-03-01     | -`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | won_at     | carries_amount | amount
          L3      | O3             | false  | true      | -          | true           | 70
          L6      | O6             | true   | true      | 2026-03-02 | true           | 70`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | is_won | won_at     | is_closed | amount
        L1      | true   | 2026-03-01 | true      | 50
        L2      | false  | -          | false     | -
        L3      | false  | -          | true      | -
        L4      | false  | -          | true      | -
        L5      | false  | -          | false     | -
        L6      | true   | 2026-03-02 | true      | 70
        L7      | false  | -          | true      | -
        L8      | false  | -          | true      | -`,
    );
  });

  test("where only days of wins are exported, a day is a win, closed and with its amount", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1", "L2"),
        "marts.leads": `
          lead_id | won_at     | amount
          L1      | 2026-03-01 | 50
          L2      | -          | 60`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | is_won | won_at     | is_closed | amount
        L1      | true   | 2026-03-01 | true      | 50
        L2      | false  | -          | false     | -`,
    );
  });

  test("a won lead is closed, though another opportunity of it is open", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1"),
        "marts.leads": `
          lead_id
          L1`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | won_at
          L1      | O1             | true   | true      | 2026-03-01
          L1      | O2             | false  | false     | -`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | is_won | is_closed
        L1      | true   | true`,
    );
  });

  test("a win from the handoff's day on dates the outcome before an earlier one, which does where it is the only one", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | 2026-02-01 12:00:00
          L2      | 2026-02-01 12:00:00
          L3      | 2026-02-01 12:00:00`,
        "marts.leads": `
          lead_id
          L1
          L2
          L3`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | won_at
          L1      | O1             | true   | true      | 2026-01-01
          L1      | O2             | true   | true      | 2026-03-01
          L2      | O3             | true   | true      | 2026-02-01
          L2      | O4             | true   | true      | 2026-03-01
          L3      | O5             | true   | true      | 2026-01-01`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | won_at
        L1      | 2026-03-01
        L2      | 2026-02-01
        L3      | 2026-01-01`,
    );
  });

  test("an amount that another lead carries is not counted here, even where the lead names it too", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs("L1"),
        "marts.leads": `
          lead_id | is_won | amount
          L1      | true   | 50`,
        "marts.lead_opportunities": `
          lead_id | opportunity_id | is_won | is_closed | carries_amount | amount
          L1      | O1             | true   | true      | false          | 50`,
      },
      "marts.outcomes",
    );
    expectRows(
      rows,
      `
        lead_id | is_won | amount
        L1      | true   | -`,
    );
  });

  test("a lead that was never handed over has no outcome", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | is_won
          L1      | true`,
      },
      "marts.outcomes",
    );
    expectRows(rows, "lead_id");
  });
});

describe("win_lags", () => {
  test("counts leads per age and days to the win, without wins before the handoff and handoffs before records began", async () => {
    const rows = await given(
      {
        "meta.settings": `
          as_of      | since
          2026-07-01 | 2026-02-01`,
        "marts.outcomes": `
          lead_id | handoff_at          | is_won | won_at
          L1      | 2026-06-01 23:00:00 | true   | 2026-06-11 01:00:00
          L2      | 2026-06-01 01:00:00 | true   | 2026-06-11 23:00:00
          L3      | 2026-06-01          | false  | -
          L4      | 2026-06-01          | true   | -
          L5      | 2026-06-01 12:00:00 | true   | 2026-06-01
          L6      | 2026-06-01          | true   | 2026-05-31
          L7      | 2026-02-01          | false  | -
          L8      | 2026-01-31          | false  | -
          L9      | -                   | true   | 2026-06-11`,
      },
      "marts.win_lags",
    );
    expectRows(
      rows,
      `
        age_days | lag_days | n
        30       | 10       | 2
        30       | -        | 2
        30       | 0        | 1
        150      | -        | 1`,
    );
  });
});
