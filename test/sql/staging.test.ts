import { describe, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

test("leads: text gets its type, and merged or deleted records stay to be counted", async () => {
  const rows = await given(
    {
      "mapped.leads": `
        record | lead_id | source | is_won | is_deleted | amount  | created_at          | qualified_at
        1      | L1      | web    | true   | -          | 1250.50 | 2026-01-01 09:30:00 | 2026-01-02
        2      | L2      | -      | -      | true       | -       | -                   | -`,
    },
    "staging.stg_leads",
  );
  expectRows(
    rows,
    `
      record | lead_id | lead_source | is_won | is_deleted | amount | created_at          | qualified_at
      1      | L1      | web         | true   | false      | 1250.5 | 2026-01-01 09:30:00 | 2026-01-02
      2      | L2      | -           | -      | true       | -      | -                   | -`,
  );
});

test("leads: one that is merged into another counts as deleted, flagged or not; one that names itself does not", async () => {
  const rows = await given(
    {
      "mapped.leads": `
        record | lead_id | merged_into | is_deleted
        1      | L1      | -           | false
        2      | L2      | L1          | -
        3      | L3      | L1          | true
        4      | L4      | L4          | false`,
    },
    "staging.stg_leads",
  );
  expectRows(
    rows,
    `
      lead_id | merged_into | is_deleted
      L1      | -           | false
      L2      | L1          | true
      L3      | L1          | true
      L4      | -           | false`,
  );
});

test("opportunities: deleted ones go, one without an id is named after its record, a win date makes a win", async () => {
  const rows = await given(
    {
      "mapped.opportunities": `
        record | opportunity_id | is_won | won_at     | is_closed | is_deleted | amount
        1      | x-1            | false  | 2026-02-01 | true      | false      | 10
        2      | O2             | true   | 2026-02-01 | true      | true       | 20
        3      | -              | -      | 2026-02-01 | -         | -          | 30
        4      | O4             | -      | -          | -         | -          | -
        5      | O5             | true   | -          | true      | -          | -`,
    },
    "staging.stg_opportunities",
  );
  expectRows(
    rows,
    `
      opportunity_id | is_won | won_at     | is_closed | amount
      x-1            | false  | 2026-02-01 | true      | 10
      record 3       | true   | 2026-02-01 | -         | 30
      O4             | false  | -          | -         | -
      O5             | true   | -          | true      | -`,
  );
});

describe("deleted records go from", () => {
  test("opportunity field changes", async () => {
    const rows = await given(
      {
        "mapped.opportunity_field_history": `
          record | opportunity_id | field  | old_value | new_value | changed_at          | is_deleted
          1      | O1             | Amount | 10        | 20        | 2026-01-01 10:00:00 | false
          2      | O1             | Amount | 20        | 30        | 2026-01-02 10:00:00 | true`,
      },
      "staging.stg_opportunity_field_changes",
    );
    expectRows(
      rows,
      `
        record | opportunity_id | field  | old_value | new_value | changed_at
        1      | O1             | Amount | 10        | 20        | 2026-01-01 10:00:00`,
    );
  });

  test("lead changes", async () => {
    const rows = await given(
      {
        "mapped.lead_history": `
          record | lead_id | field | old_value | new_value | changed_at          | is_deleted
          1      | L1      | Owner | Ada       | Bo        | 2026-01-01 10:00:00 | false
          2      | L1      | Owner | Bo        | Cy        | 2026-01-02 10:00:00 | true`,
      },
      "staging.stg_lead_changes",
    );
    expectRows(
      rows,
      `
        record | lead_id | field | old_value | new_value | changed_at
        1      | L1      | Owner | Ada       | Bo        | 2026-01-01 10:00:00`,
    );
  });

  test("accounts; one without a name is called by its id", async () => {
    const rows = await given(
      {
        "mapped.accounts": `
          account_id | company | created_at | is_deleted
          A1         | Acme    | 2025-01-01 | -
          A2         | -       | -          | false
          A3         | Gone    | -          | true`,
      },
      "staging.stg_accounts",
    );
    expectRows(
      rows,
      `
        account_id | company | created_at
        A1         | Acme    | 2025-01-01
        A2         | A2      | -`,
    );
  });

  test("tasks", async () => {
    const rows = await given(
      {
        "mapped.tasks": `
          record | who_id | created_at          | is_deleted
          1      | L1     | 2026-01-01 10:00:00 | -
          2      | L1     | 2026-01-02 10:00:00 | true`,
      },
      "staging.stg_tasks",
    );
    expectRows(
      rows,
      `
        record | who_id | created_at
        1      | L1     | 2026-01-01 10:00:00`,
    );
  });
});

describe("names and defaults:", () => {
  test("an activity's lead id is a key, for it may be of another system", async () => {
    const rows = await given(
      {
        "mapped.activities": `
          record | lead_id | activity_type | asset    | activity_at
          1      | 501     | web visit     | /pricing | 2026-01-01 10:00:00.5`,
      },
      "staging.stg_activities",
    );
    expectRows(
      rows,
      `
        record | activity_key | activity_type | asset    | activity_at
        1      | 501          | web visit     | /pricing | 2026-01-01 10:00:00.5`,
    );
  });

  test("no word of a response is none", async () => {
    const rows = await given(
      {
        "mapped.campaign_members": `
          record | lead_id | contact_id | campaign_id | campaign_type | responded | responded_at | created_at
          1      | L1      | -          | K1          | webinar       | true      | 2026-01-02   | 2026-01-01
          2      | -       | C1         | -           | -             | -         | -            | 2026-01-01`,
      },
      "staging.stg_campaign_members",
    );
    expectRows(
      rows,
      `
        record | lead_id | contact_id | campaign_id | campaign_type | responded | responded_at | created_at
        1      | L1      | -          | K1          | webinar       | true      | 2026-01-02   | 2026-01-01
        2      | -       | C1         | -           | -             | false     | -            | 2026-01-01`,
    );
  });

  test("a meeting is when it begins, else when it was entered; deleted ones go", async () => {
    const rows = await given(
      {
        "mapped.events": `
          record | who_id | created_at | started_at | is_deleted
          1      | C1     | 2026-01-01 | 2026-01-09 | -
          2      | C1     | 2026-01-02 | -          | false
          3      | C1     | 2026-01-03 | -          | true`,
      },
      "staging.stg_events",
    );
    expectRows(
      rows,
      `
        record | who_id | started_at
        1      | C1     | 2026-01-09
        2      | C1     | 2026-01-02`,
    );
  });

  test("an activity's page stands in its attributes, under the vendor's names", async () => {
    const rows = await given(
      {
        "mapped.activities": `
          record | lead_id | attributes
          1      | L1      | {"Webpage URL":"/pricing","Webpage ID":7}
          2      | L1      | {"Link":"https://x.example/a"}
          3      | L1      | {}
          4      | L1      | -
          5      | L1      | {"Link":null,"Webpage":"/docs"}
          6      | L1      | {"Link":"/a","Webpage URL":"/b"}`,
      },
      "staging.stg_activities",
    );
    expectRows(
      rows,
      `
        record | activity_key | page
        1      | L1           | /pricing
        2      | L1           | https://x.example/a
        3      | L1           | -
        4      | L1           | -
        5      | L1           | /docs
        6      | L1           | /b`,
    );
  });

  test("a rep without a name is called by the id", async () => {
    const rows = await given(
      {
        "mapped.users": `
          rep | rep_name | territory
          U1  | Zoe      | North
          U2  | -        | -`,
      },
      "staging.stg_reps",
    );
    expectRows(
      rows,
      `
        rep | rep_name | territory
        U1  | Zoe      | North
        U2  | U2       | -`,
    );
  });
});

describe("rows pass as they are:", () => {
  test("campaigns", async () => {
    const campaigns = `
      campaign_id | campaign_type | campaign_name
      K1          | webinar       | Spring
      K2          | -             | -`;
    expectRows(await given({ "mapped.campaigns": campaigns }, "staging.stg_campaigns"), campaigns);
  });

  test("currencies", async () => {
    const rates = `
      currency | rate
      EUR      | 0.8`;
    expectRows(await given({ "mapped.currencies": rates }, "staging.stg_currencies"), rates);
  });

  test("opportunity changes", async () => {
    const stages = `
      record | opportunity_id | stage     | changed_at
      1      | O1             | Discovery | 2026-01-01 10:00:00`;
    expectRows(
      await given({ "mapped.opportunity_history": stages }, "staging.stg_opportunity_changes"),
      stages,
    );
  });

  test("columns and their roles", async () => {
    const columns = `
      column_name      | column_role
      Industry         | candidate
      account Industry | candidate`;
    expectRows(await given({ "mapped.columns": columns }, "staging.stg_columns"), columns);
  });

  test("canonical names and the columns that play them", async () => {
    const columns = `
      canonical | column_name
      lead_id   | Id
      title     | Job Title`;
    expectRows(
      await given({ "mapped.canonical_columns": columns }, "staging.stg_canonical_columns"),
      columns,
    );
  });

  test("fields of leads and of accounts", async () => {
    const ofLeads = `
      lead_id | field    | value
      L1      | Industry | Software`;
    const ofAccounts = `
      account_id | field    | value
      A1         | Industry | Software`;
    expectRows(await given({ "mapped.lead_fields": ofLeads }, "staging.stg_lead_fields"), ofLeads);
    expectRows(
      await given({ "mapped.account_fields": ofAccounts }, "staging.stg_account_fields"),
      ofAccounts,
    );
  });
});
