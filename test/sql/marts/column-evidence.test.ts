import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const handoffs = `
  lead_id | handoff_at
  L1      | 2026-02-01 12:00:00
  L2      | 2026-02-01 12:00:00
  L3      | 2026-02-01 12:00:00`;

describe("column_evidence", () => {
  test("says what the values look like, a day only where the calendar has it, and of an empty column that it is empty", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "staging.stg_columns": `
          column_name | column_role
          Employees   | candidate
          Zip         | candidate
          Asked       | candidate
          Mail        | personal
          Birth       | candidate
          Empty       | denied`,
        "marts.field_values": `
          lead_id | field     | value
          L1      | Employees | 10
          L2      | Employees | 1.5e3
          L3      | Employees | 10
          L1      | Zip       | 01067
          L1      | Asked     | 2026-02-01
          L2      | Asked     | 2026-02-02T00:30:00+01:00
          L3      | Asked     | 2026-01-31 10:00
          L1      | Mail      | ada@acme.example
          L2      | Mail      | ada at acme
          L1      | Birth     | 0000-00-00
          L2      | Birth     | 2000-02-29
          L9      | Mail      | bo@acme.example`,
      },
      "marts.column_evidence",
    );
    expectRows(
      rows,
      `
        column_name | column_role | leads | filled | distinct_values | numbers | dates | emails | dates_after_handoff
        Employees   | candidate   | 3     | 3      | 2               | 3       | 0     | 0      | 0
        Zip         | candidate   | 3     | 1      | 1               | 0       | 0     | 0      | 0
        Asked       | candidate   | 3     | 3      | 3               | 0       | 3     | 0      | 1
        Mail        | personal    | 3     | 2      | 2               | 0       | 0     | 1      | 0
        Birth       | candidate   | 3     | 2      | 2               | 0       | 1     | 0      | 0
        Empty       | denied      | 3     | 0      | 0               | 0       | 0     | 0      | 0`,
    );
  });

  test("a text longer than 60 characters is a long one; changes and gaps stand beside, once per column", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "staging.stg_columns": `
          column_name
          Notes
          Quiet`,
        "marts.field_values": `
          lead_id | field | value
          L1      | Notes | ${"x".repeat(60)}
          L2      | Notes | ${"x".repeat(61)}`,
        "marts.changes_after_handoff": `
          lead_id | field
          L1      | Notes
          L2      | Notes
          L1      | Owner`,
        "marts.history_gaps": `
          field | leads_with_history | leads_with_gaps
          Notes | 3                  | 1`,
      },
      "marts.column_evidence",
    );
    expectRows(
      rows,
      `
        column_name | filled | long_texts | changed_after_handoff | leads_with_history | leads_with_gaps
        Notes       | 2      | 1          | 2                     | 3                  | 1
        Quiet       | 0      | 0          | 0                     | 0                  | 0`,
    );
  });

  test("a trait from SQL is looked at as a column is, by its texts or numbers", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "meta.sql_traits": `
          trait | trait_group | kind
          plan  | person      | categorical
          calls | behaviour   | numeric
          never | behaviour   | numeric`,
        "meta.sql_values": `
          lead_id | trait | text_value       | number_value
          L1      | plan  | ada@acme.example | -
          L2      | plan  | gold             | -
          L1      | calls | -                | 2.5
          L2      | calls | -                | 2.5
          L3      | calls | -                | 1e20`,
        "marts.field_values": `
          lead_id | field | value
          L1      | Other | 1`,
      },
      "marts.column_evidence",
    );
    expectRows(
      rows,
      `
        column_name | column_role | leads | filled | distinct_values | numbers | emails
        plan        | sql         | 3     | 2      | 2               | 0       | 1
        calls       | sql         | 3     | 3      | 2               | 3       | 0
        never       | sql         | 3     | 0      | 0               | 0       | 0`,
    );
  });
});

test("fill_by_outcome: every column meets every month and outcome, filled or not", async () => {
  const rows = await given(
    {
      "staging.stg_columns": `
        column_name
        Budget
        Empty`,
      "marts.outcomes": `
        lead_id | handoff_at          | is_closed
        L1      | 2026-02-01          | true
        L2      | 2026-02-28 23:59:59 | true
        L3      | 2026-02-10          | false
        L4      | 2026-03-01          | false
        L5      | -                   | false`,
      "marts.field_values": `
        lead_id | field  | value
        L1      | Budget | 100
        L2      | Budget | 100
        L3      | Other  | 100
        L4      | Budget | 100
        L5      | Budget | 100`,
    },
    "marts.fill_by_outcome",
  );
  expectRows(
    rows,
    `
      column_name | handoff_month | is_closed | leads | filled
      Budget      | 2026-02-01    | true      | 2     | 2
      Budget      | 2026-02-01    | false     | 1     | 0
      Budget      | 2026-03-01    | false     | 1     | 1
      Empty       | 2026-02-01    | true      | 2     | 0
      Empty       | 2026-02-01    | false     | 1     | 0
      Empty       | 2026-03-01    | false     | 1     | 0`,
  );
});
