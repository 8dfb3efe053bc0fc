import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const handoffs = `
  lead_id | handoff_at
  L1      | 2026-02-01 12:00:00
  L2      | 2026-02-01 12:00:00`;

describe("activities_before_handoff", () => {
  test("an activity belongs to the groups of its asset and of its page, to each once; one of no kind is none", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1`,
        "staging.stg_activities": `
          record | activity_key | activity_type | asset   | page        | activity_at
          1      | L1           | web visit     | 1234    | /pricing    | 2026-01-01
          2      | L1           | web visit     | Pricing | /pricing/us | 2026-01-01
          3      | L1           | -             | Pricing | /pricing    | 2026-01-01`,
        "meta.asset_groups": `
          activity_type | word    | asset_group
          web visit     | pricing | pricing page`,
      },
      "marts.activities_before_handoff",
    );
    expectRows(
      rows,
      `
        record | subject
        1      | web visit
        1      | pricing page
        2      | web visit
        2      | pricing page`,
    );
  });

  test("an activity one second before the handoff is in, one at the handoff is not", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1`,
        "staging.stg_activities": `
          record | activity_key | activity_type | activity_at
          1      | L1           | email open    | 2026-02-01 11:59:59
          2      | L1           | email open    | 2026-02-01 12:00:00
          3      | L1           | email open    | 2026-02-01 12:00:01
          4      | L1           | email open    | 2026-01-30 12:00:00
          5      | L1           | email open    | -`,
      },
      "marts.activities_before_handoff",
    );
    expectRows(
      rows.map((row) => ({ ...row, days_before: Number(row.days_before).toFixed(6) })),
      `
        lead_id | record | subject    | days_before
        L1      | 1      | email open | 0.000012
        L1      | 4      | email open | 2.000000`,
    );
  });

  test("activities are found under the lead's, the contact's and the marketing id, and nobody's are left out", async () => {
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
      "marts.activities_before_handoff",
    );
    expectRows(
      rows,
      `
        lead_id | record
        L1      | 1
        L1      | 2
        L1      | 3`,
    );
  });

  test("a page counts once more per group it belongs to, however many words name that group", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.lead_keys": `
          key | lead_id
          L2  | L2`,
        "staging.stg_activities": `
          record | activity_key | activity_type | asset                   | activity_at
          1      | L2           | web visit     | /PRICING?from=/PLANS    | 2026-01-01
          2      | L2           | web visit     | /docs/pricing-of-errors | 2026-01-01
          3      | L2           | web visit     | /blog/pricing           | 2026-01-01
          4      | L2           | email click   | /pricing                | 2026-01-01
          5      | L2           | web visit     | -                       | 2026-01-01`,
      },
      "marts.activities_before_handoff",
    );
    expectRows(
      rows,
      `
        record | subject
        1      | web visit
        1      | pricing page
        2      | web visit
        2      | docs page
        2      | pricing page
        3      | web visit
        3      | blog page
        3      | pricing page
        4      | email click
        5      | web visit`,
    );
  });
});

describe("behaviour", () => {
  test("the 7, 30 and 90 days include their last second and nothing before it", async () => {
    const rows = await given(
      {
        "marts.activities_before_handoff": `
          lead_id | record | subject  | activity_at | days_before
          L1      | 1      | a        | 2026-01-25  | 7
          L2      | 2      | a        | 2026-01-25  | 7.00001
          L3      | 3      | a        | 2026-01-02  | 30
          L4      | 4      | a        | 2026-01-02  | 30.00001
          L5      | 5      | a        | 2025-11-03  | 90
          L6      | 6      | a        | 2025-11-03  | 90.00001`,
      },
      "marts.behaviour",
    );
    expectRows(
      rows,
      `
        lead_id | count_7 | count_30 | count_90
        L1      | 1       | 1        | 1
        L2      | 0       | 1        | 1
        L3      | 0       | 1        | 1
        L4      | 0       | 0        | 1
        L5      | 0       | 0        | 1
        L6      | 0       | 0        | 0`,
    );
  });

  test("days count once however many touches they saw", async () => {
    const rows = await given(
      {
        "marts.activities_before_handoff": `
          lead_id | record | subject | activity_at         | days_before
          L1      | 1      | a       | 2026-01-02 12:00:00 | 30
          L2      | 2      | a       | 2026-02-01 09:00:00 | 0.125
          L2      | 3      | a       | 2026-02-01 09:00:30 | 0.1247
          L2      | 4      | a       | 2026-01-02 12:00:00 | 30
          L2      | 5      | a       | 2025-12-02 14:24:00 | 60.9
          L2      | 6      | b       | 2024-02-01 12:00:00 | 731`,
      },
      "marts.behaviour",
    );
    expectRows(
      rows,
      `
        lead_id | subject | days_active | days_since_last | days_since_first
        L1      | a       | 1           | 30              | 30
        L2      | a       | 3           | 0               | 60
        L2      | b       | 1           | 731             | 731`,
    );
  });
});

test("behaviour_decayed: a day counts half after each half-life, and once however many touches it saw", async () => {
  const rows = await given(
    {
      "meta.half_lives": `
        half_life_days
        7
        30`,
      "marts.activities_before_handoff": `
        lead_id | record | subject | activity_at         | days_before
        L1      | 1      | a       | 2026-01-02 12:00:00 | 30
        L2      | 2      | a       | 2026-02-01 09:00:00 | 0.125
        L2      | 3      | a       | 2026-02-01 09:00:30 | 0.1247
        L2      | 4      | a       | 2026-01-25 12:00:00 | 7
        L2      | 5      | a       | 2026-01-02 12:00:00 | 30`,
    },
    "marts.behaviour_decayed",
  );
  expectRows(
    rows,
    `
      lead_id | subject | half_life_days | decayed
      L1      | a       | 7              | 0.1
      L1      | a       | 30             | 0.5
      L2      | a       | 7              | 1.5
      L2      | a       | 30             | 2.3`,
  );
});

test("behaviour_traits: what is zero has no row; windows are of one family", async () => {
  const rows = await given(
    {
      "marts.behaviour": `
        lead_id | subject   | count_7 | count_30 | count_90 | days_active | days_since_last | days_since_first
        L1      | web visit | 1       | 2        | 3        | 2           | 0               | 60
        L2      | web visit | 0       | 0        | 0        | 1           | 731             | 731`,
      "marts.behaviour_decayed": `
        lead_id | subject   | half_life_days | decayed
        L1      | web visit | 7              | 0
        L1      | web visit | 30             | 1.4`,
    },
    "marts.behaviour_traits",
  );
  expectRows(
    rows,
    `
      lead_id | trait                                    | family    | kind    | number_value
      L1      | web visit in 7 days                      | web visit | count   | 1
      L1      | web visit in 30 days                     | web visit | count   | 2
      L1      | web visit in 90 days                     | web visit | count   | 3
      L1      | web visit active days                    | web visit | count   | 2
      L1      | web visit active days, half-life 30 days | web visit | count   | 1.4
      L1      | days since last web visit                | web visit | numeric | 0
      L1      | days since first web visit               | web visit | numeric | 60
      L2      | web visit active days                    | web visit | count   | 1
      L2      | days since last web visit                | web visit | numeric | 731
      L2      | days since first web visit               | web visit | numeric | 731`,
  );
});

describe("campaign_traits", () => {
  test("counts memberships before the handoff and responses on an earlier day, under the lead's or the contact's id", async () => {
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
      "marts.campaign_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait                      | family           | kind  | number_value
        L1      | webinar campaign joined    | webinar campaign | count | 2
        L1      | webinar campaign responded | webinar campaign | count | 1
        L1      | event campaign joined      | event campaign   | count | 1
        L1      | any campaign joined        | any campaign     | count | 3
        L1      | any campaign responded     | any campaign     | count | 1
        L2      | event campaign joined      | event campaign   | count | 2
        L2      | any campaign joined        | any campaign     | count | 2`,
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
      "marts.campaign_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait                    | number_value
        L1      | webinar campaign joined  | 1
        L1      | event campaign joined    | 1
        L1      | campaign campaign joined | 1
        L1      | any campaign joined      | 3`,
    );
  });
});
