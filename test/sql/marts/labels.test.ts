import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const horizon = `
  horizon_days
  30`;
const settings = `
  as_of      | since
  2026-07-01 | -`;

describe("labels", () => {
  test("a win on the horizon's last day counts, one on the next day does not, whatever the hours", async () => {
    const rows = await given(
      {
        "meta.settings": settings,
        "meta.horizon": horizon,
        "marts.handoffs": `
          lead_id | belongs_to
          L1      | A1
          L2      | A2
          L3      | A3
          L4      | A4`,
        "marts.outcomes": `
          lead_id | handoff_at          | is_won | won_at
          L1      | 2026-04-01 01:00:00 | true   | 2026-05-01 23:00:00
          L2      | 2026-04-01 23:00:00 | true   | 2026-05-02 01:00:00
          L3      | 2026-04-01          | true   | -
          L4      | 2026-04-01          | false  | -`,
      },
      "marts.labels",
    );
    expectRows(
      rows,
      `
        lead_id | state  | won   | age_days | lag_days | cohort  | belongs_to
        L1      | mature | true  | 91       | 30       | 2026-Q2 | A1
        L2      | mature | false | 91       | 31       | 2026-Q2 | A2
        L3      | mature | true  | 91       | -        | 2026-Q2 | A3
        L4      | mature | false | 91       | -        | 2026-Q2 | A4`,
    );
  });

  test("a lead is mature on the day after the horizon's last: that day itself is not over in the exports", async () => {
    const rows = await given(
      {
        "meta.settings": settings,
        "meta.horizon": horizon,
        "marts.handoffs": `
          lead_id
          L1
          L2`,
        "marts.outcomes": `
          lead_id | handoff_at          | is_won
          L1      | 2026-06-01 01:00:00 | false
          L2      | 2026-05-31 23:00:00 | false`,
      },
      "marts.labels",
    );
    expectRows(
      rows,
      `
        lead_id | state  | age_days
        L1      | young  | 30
        L2      | mature | 31`,
    );
  });

  test("leads too young, won before the handoff, before records began or after the export are set aside", async () => {
    const since = `
      as_of      | since
      2026-07-01 | 2025-10-01`;
    const rows = await given(
      {
        "meta.settings": since,
        "meta.horizon": horizon,
        "marts.handoffs": `
          lead_id
          L1
          L2
          L3
          L4
          L5
          L6
          L7
          L8
          L9`,
        "marts.outcomes": `
          lead_id | handoff_at          | is_won | won_at
          L1      | 2026-06-02          | false  | -
          L2      | 2026-06-02          | true   | 2026-06-05
          L3      | 2026-05-31          | false  | -
          L4      | 2026-03-01 09:00:00 | true   | 2026-02-28 23:00:00
          L5      | 2026-03-01 09:00:00 | true   | 2026-03-01 08:00:00
          L6      | 2025-09-30 23:59:59 | false  | -
          L7      | 2025-10-01          | false  | -
          L8      | 2026-07-01 09:00:00 | false  | -
          L9      | 2026-07-01          | false  | -`,
      },
      "marts.labels",
    );
    expectRows(
      rows,
      `
        lead_id | state                 | won   | cohort
        L1      | young                 | false | 2026-Q2
        L2      | young                 | true  | 2026-Q2
        L3      | mature                | false | 2026-Q2
        L4      | won before the handoff | true | 2026-Q1
        L5      | mature                | true  | 2026-Q1
        L6      | before records began  | false | 2025-Q3
        L7      | mature                | false | 2025-Q4
        L8      | after the export      | false | 2026-Q3
        L9      | young                 | false | 2026-Q3`,
    );
  });

  test("without dates every lead is mature and won is won", async () => {
    const rows = await given(
      {
        "meta.settings": `
          as_of | since
          -     | -`,
        "meta.horizon": `
          horizon_days
          -`,
        "marts.handoffs": `
          lead_id
          L1
          L2`,
        "marts.outcomes": `
          lead_id | handoff_at | is_won | won_at
          L1      | -          | true   | 2026-01-01
          L2      | -          | false  | -`,
      },
      "marts.labels",
    );
    expectRows(
      rows,
      `
        lead_id | state  | won   | age_days | lag_days | cohort
        L1      | mature | true  | -        | -        | -
        L2      | mature | false | -        | -        | -`,
    );
  });
});

describe("missed_at_start", () => {
  test("counts handoffs before the first recorded win, of leads that are judged or too young", async () => {
    const rows = await given(
      {
        "marts.labels": `
          lead_id | state
          L1      | mature
          L2      | mature
          L3      | young
          L4      | mature
          L5      | before records began
          L6      | won before the handoff`,
        "marts.outcomes": `
          lead_id | handoff_at          | won_at
          L1      | 2026-01-01 09:00:00 | -
          L2      | 2026-01-01 18:00:00 | 2026-03-02
          L3      | 2026-01-31          | -
          L4      | 2026-02-10          | 2026-02-10
          L5      | 2025-01-01          | 2025-02-01
          L6      | 2026-01-05          | 2026-01-04`,
      },
      "marts.missed_at_start",
    );
    expectRows(
      rows,
      `
        handoff_day | days_to_first_win | leads
        2026-01-01  | 40                | 2
        2026-01-31  | 10                | 1`,
    );
  });

  test("without wins or dates there is nothing to miss", async () => {
    const rows = await given(
      {
        "marts.labels": `
          lead_id | state
          L1      | mature
          L2      | mature`,
        "marts.outcomes": `
          lead_id | handoff_at | won_at
          L1      | 2026-01-01 | -
          L2      | -          | -`,
      },
      "marts.missed_at_start",
    );
    expectRows(rows, "handoff_day");
  });
});
