import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const handoffs = `
  lead_id | handoff_at
  L1      | 2026-02-01 12:00:00
  L2      | 2026-02-01 12:00:00
  L3      | 2026-02-01 12:00:00`;

describe("changes_after_handoff", () => {
  test("the value at the handoff is the earliest old value after it, an empty one included; a change of no field is none", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "staging.stg_lead_changes": `
          record | lead_id | field    | old_value | new_value | changed_at
          1      | L1      | Industry | Retail    | Banking   | 2026-03-01
          2      | L1      | Industry | Software  | Retail    | 2026-02-02
          3      | L1      | Industry | Banking   | Retail    | 2026-04-01
          5      | L1      | Budget   | 100       | 200       | 2026-02-02
          4      | L1      | Budget   | -         | 100       | 2026-02-02
          6      | L2      | Industry | Software  | Retail    | 2026-02-01 12:00:00
          7      | L3      | Industry | Software  | Retail    | 2026-02-01 12:00:01
          8      | L9      | Industry | Software  | Retail    | 2026-02-02
          9      | L1      | -        | Software  | Retail    | 2026-02-02`,
      },
      "marts.changes_after_handoff",
    );
    expectRows(
      rows,
      `
        lead_id | field    | value_at_handoff
        L1      | Industry | Software
        L1      | Budget   | -
        L3      | Industry | Software`,
    );
  });

  test("without a handoff nothing is later", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | -`,
        "staging.stg_lead_changes": `
          record | lead_id | field    | old_value | changed_at
          1      | L1      | Industry | Retail    | 2026-03-01`,
      },
      "marts.changes_after_handoff",
    );
    expectRows(rows, "lead_id");
  });
});

describe("field_values", () => {
  test("later changes are undone; what was empty at the handoff is absent, what was emptied since is back", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "staging.stg_lead_fields": `
          lead_id | field    | value
          L1      | Industry | Banking
          L1      | Budget   | 200
          L1      | Country  | DE
          L2      | Industry | Retail
          L9      | Industry | Retail`,
        "marts.changes_after_handoff": `
          lead_id | field    | value_at_handoff
          L1      | Industry | Software
          L1      | Budget   | -
          L3      | Industry | Mining`,
      },
      "marts.field_values",
    );
    expectRows(
      rows,
      `
        lead_id | field    | value
        L1      | Industry | Software
        L1      | Country  | DE
        L2      | Industry | Retail
        L3      | Industry | Mining`,
    );
  });

  const accountFields = `
    account_id | field     | value
    A1         | Employees | 10
    A2         | Employees | 20
    A3         | Employees | 30`;

  test("an account's fields count only where it existed by the handoff", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.leads": `
          lead_id | company
          L1      | Acme
          L2      | Bolt
          L3      | -`,
        "staging.stg_accounts": `
          account_id | company | created_at
          A1         | Acme    | 2026-02-01 12:00:00
          A2         | Bolt    | 2026-02-01 12:00:01
          A3         | Core    | 2025-01-01`,
        "staging.stg_account_fields": accountFields,
      },
      "marts.field_values",
    );
    expectRows(
      rows,
      `
        lead_id | field             | value
        L1      | account Employees | 10`,
    );
  });

  test("two accounts of one name do not multiply a lead: the first id stands, of those that existed", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.leads": `
          lead_id | company
          L1      | Acme
          L2      | Acme
          L3      | Bare`,
        "staging.stg_accounts": `
          account_id | company | created_at
          A0         | Bare    | -
          A1         | Acme    | 2026-05-01
          A2         | Acme    | 2025-01-01
          A3         | Acme    | -`,
        "staging.stg_account_fields": accountFields,
      },
      "marts.field_values",
    );
    expectRows(
      rows,
      `
        lead_id | field             | value
        L1      | account Employees | 20
        L2      | account Employees | 20`,
    );
  });

  test("without a date of the handoff only an undated account is known to have existed", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | -
          L2      | -`,
        "marts.leads": `
          lead_id | company
          L1      | Acme
          L2      | Bolt`,
        "staging.stg_accounts": `
          account_id | company | created_at
          A1         | Acme    | -
          A2         | Bolt    | 2025-01-01`,
        "staging.stg_account_fields": accountFields,
      },
      "marts.field_values",
    );
    expectRows(
      rows,
      `
        lead_id | field             | value
        L1      | account Employees | 10`,
    );
  });
});

test("history_gaps: a lead has a gap where its newest recorded value is not today's, empty being a value", async () => {
  const rows = await given(
    {
      "marts.handoffs": handoffs,
      "staging.stg_columns": `
        column_name
        Industry
        Budget`,
      "staging.stg_lead_fields": `
        lead_id | field    | value
        L1      | Industry | Banking
        L2      | Industry | Mining
        L2      | Budget   | 100
        L3      | Industry | Retail`,
      "staging.stg_lead_changes": `
        record | lead_id | field    | new_value | changed_at
        1      | L1      | Industry | Retail    | 2026-01-01
        2      | L1      | Industry | Banking   | 2026-03-01
        3      | L2      | Industry | Software  | 2026-03-01
        4      | L2      | Budget   | -         | 2026-03-01
        5      | L3      | Budget   | -         | 2026-01-01
        6      | L1      | Owner    | U1        | 2026-03-01
        7      | L9      | Industry | Software  | 2026-03-01
        8      | L3      | Industry | Software  | 2026-03-01
        9      | L3      | Industry | Retail    | 2026-03-01`,
    },
    "marts.history_gaps",
  );
  expectRows(
    rows,
    `
      field    | leads_with_history | leads_with_gaps
      Industry | 3                  | 1
      Budget   | 2                  | 1`,
  );
});
