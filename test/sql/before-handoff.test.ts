import { describe, expect, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

const handoffs = `
  lead_id | handoff_at
  L1      | 2026-02-01 12:00:00
  L2      | 2026-02-01 12:00:00`;

test("leads: a lead that was created after its handoff, or has none, was created at no known moment", async () => {
  const rows = await given(
    {
      "marts.handoffs": `
        lead_id | handoff_at
        L1      | 2026-02-01 12:00:00
        L2      | 2026-02-01 12:00:00
        L3      | -`,
      "marts.leads": `
        lead_id | created_at          | won_at
        L1      | 2026-02-01 12:00:00 | 2026-03-01
        L2      | 2026-02-01 12:00:01 | -
        L3      | 2026-01-01          | -
        L4      | 2026-01-01          | -`,
    },
    "before_handoff.leads",
  );
  expectRows(
    rows,
    `
      lead_id | handoff_at          | created_at
      L1      | 2026-02-01 12:00:00 | 2026-02-01 12:00:00
      L2      | 2026-02-01 12:00:00 | -
      L3      | -                   | -`,
  );
  expect(Object.keys(rows[0] ?? {})).toEqual(["lead_id", "handoff_at", "created_at"]);
});

test("fields: only of columns that traits are made from", async () => {
  const rows = await given(
    {
      "meta.trait_columns": `
        column_name | trait_group | kind
        Industry    | company     | categorical`,
      "marts.field_values": `
        lead_id | field    | value
        L1      | Industry | Retail
        L1      | Status   | Converted
        L2      | Email    | ada@acme.example`,
    },
    "before_handoff.fields",
  );
  expectRows(
    rows,
    `
      lead_id | field    | value
      L1      | Industry | Retail`,
  );
});

describe("activities", () => {
  test("one a second before the handoff is in, one at the handoff is not", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1`,
        "staging.stg_activities": `
          record | activity_key | activity_type | asset | page | activity_at
          1      | L1           | email open    | a     | /b   | 2026-02-01 11:59:59
          2      | L1           | email open    | -     | -    | 2026-02-01 12:00:00
          3      | L1           | email open    | -     | -    | 2026-02-01 12:00:01
          4      | L1           | email open    | -     | -    | 2026-01-30 12:00:00
          5      | L1           | email open    | -     | -    | -`,
      },
      "before_handoff.activities",
    );
    expectRows(
      rows.map((row) => ({ ...row, days_before: Number(row.days_before).toFixed(6) })),
      `
        lead_id | activity_number | activity_type | asset | page | activity_at         | days_before
        L1      | 2               | email open    | a     | /b   | 2026-02-01 11:59:59 | 0.000012
        L1      | 1               | email open    | -     | -    | 2026-01-30 12:00:00 | 2.000000`,
    );
    expect(Object.keys(rows[0] ?? {})).not.toContain("record");
  });

  test("they are found under the lead's, the contact's and the marketing id, and nobody's are left out", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key   | lead_id
          L1    | L1
          C1    | L1
          501   | L1
          never | L9`,
        "staging.stg_activities": `
          record | activity_key | activity_type | activity_at
          1      | L1           | email open    | 2026-01-01
          2      | C1           | email open    | 2026-01-02
          3      | 501          | email open    | 2026-01-03
          4      | never        | email open    | 2026-01-03
          5      | nobody       | email open    | 2026-01-03`,
      },
      "before_handoff.activities",
    );
    expectRows(
      rows,
      `
        lead_id | activity_at
        L1      | 2026-01-01
        L1      | 2026-01-02
        L1      | 2026-01-03`,
    );
  });
});

describe("campaign_members", () => {
  test("memberships before the handoff and responses on an earlier day, under the lead's or the contact's id", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1
          C1  | L1
          L2  | L2`,
        "staging.stg_campaign_members": `
          record | lead_id | contact_id | campaign_type | responded | responded_at        | created_at
          1      | L1      | -          | Webinar       | true      | 2026-01-31 23:59:59 | 2026-01-10
          2      | -       | C1         | webinar       | true      | 2026-02-01          | 2026-01-11
          3      | L1      | C1         | Event         | false     | -                   | 2026-02-01 11:59:59
          4      | L1      | -          | Event         | true      | 2026-02-02          | 2026-02-01 12:00:00
          5      | L2      | -          | Event         | true      | -                   | 2026-01-10
          6      | L2      | C1         | Event         | false     | 2026-01-10          | 2026-01-10
          7      | nobody  | -          | Event         | true      | 2026-01-10          | 2026-01-10`,
      },
      "before_handoff.campaign_members",
    );
    expectRows(
      rows,
      `
        lead_id | member_number | campaign_type | joined_at           | responded_at
        L1      | 1             | Webinar       | 2026-01-10          | 2026-01-31 23:59:59
        L1      | 2             | webinar       | 2026-01-11          | -
        L1      | 3             | Event         | 2026-02-01 11:59:59 | -
        L2      | 1             | Event         | 2026-01-10          | -
        L2      | 2             | Event         | 2026-01-10          | -`,
    );
  });

  test("a member without a type has its campaign's, and without both it is a campaign", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1`,
        "staging.stg_campaigns": `
          campaign_id | campaign_type
          K1          | Webinar
          K2          | -`,
        "staging.stg_campaign_members": `
          record | lead_id | campaign_id | campaign_type | responded | created_at
          1      | L1      | K1          | -             | false     | 2026-01-10
          2      | L1      | K1          | Event         | false     | 2026-01-10
          3      | L1      | K2          | -             | false     | 2026-01-10`,
      },
      "before_handoff.campaign_members",
    );
    expectRows(
      rows,
      `
        lead_id | campaign_type
        L1      | Webinar
        L1      | Event
        L1      | campaign`,
    );
  });
});
