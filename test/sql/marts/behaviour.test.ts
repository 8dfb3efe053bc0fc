import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

describe("counted_activities", () => {
  test("an activity belongs to the groups of its asset and of its page, to each once", async () => {
    const rows = await given(
      {
        "before_handoff.activities": `
          lead_id | activity_number | activity_type | asset   | page        | activity_at | days_before
          L1      | 1               | web visit     | 1234    | /pricing    | 2026-01-01  | 31
          L1      | 2               | web visit     | Pricing | /pricing/us | 2026-01-02  | 30
          L1      | 3               | web visit     | Pricing | /pricing/us | 2026-01-02  | 30`,
        "meta.asset_groups": `
          activity_type | word    | asset_group
          web visit     | pricing | pricing page`,
      },
      "marts.counted_activities",
    );
    expectRows(
      rows,
      `
        lead_id | activity_number | activity_at | days_before | subject
        L1      | 1               | 2026-01-01  | 31          | web visit
        L1      | 1               | 2026-01-01  | 31          | pricing page
        L1      | 2               | 2026-01-02  | 30          | web visit
        L1      | 2               | 2026-01-02  | 30          | pricing page
        L1      | 3               | 2026-01-02  | 30          | web visit
        L1      | 3               | 2026-01-02  | 30          | pricing page`,
    );
  });

  test("a page counts once more per group it belongs to, however many words name that group", async () => {
    const rows = await given(
      {
        "before_handoff.activities": `
          lead_id | activity_number | activity_type | asset                   | activity_at
          L2      | 1               | web visit     | /PRICING?from=/PLANS    | 2026-01-01
          L2      | 2               | web visit     | /docs/pricing-of-errors | 2026-01-01
          L2      | 3               | web visit     | /blog/pricing           | 2026-01-01
          L2      | 4               | email click   | /pricing                | 2026-01-01
          L2      | 5               | web visit     | -                       | 2026-01-01`,
      },
      "marts.counted_activities",
    );
    expectRows(
      rows,
      `
        activity_number | subject
        1               | web visit
        1               | pricing page
        2               | web visit
        2               | docs page
        2               | pricing page
        3               | web visit
        3               | blog page
        3               | pricing page
        4               | email click
        5               | web visit`,
    );
  });
});

describe("behaviour", () => {
  test("the 7, 30 and 90 days include their last second and nothing before it", async () => {
    const rows = await given(
      {
        "marts.counted_activities": `
          lead_id | subject  | activity_at | days_before
          L1      | a        | 2026-01-25  | 7
          L2      | a        | 2026-01-25  | 7.00001
          L3      | a        | 2026-01-02  | 30
          L4      | a        | 2026-01-02  | 30.00001
          L5      | a        | 2025-11-03  | 90
          L6      | a        | 2025-11-03  | 90.00001`,
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
        "marts.counted_activities": `
          lead_id | subject | activity_at         | days_before
          L1      | a       | 2026-01-02 12:00:00 | 30
          L2      | a       | 2026-02-01 09:00:00 | 0.125
          L2      | a       | 2026-02-01 09:00:30 | 0.1247
          L2      | a       | 2026-01-02 12:00:00 | 30
          L2      | a       | 2025-12-02 14:24:00 | 60.9
          L2      | b       | 2024-02-01 12:00:00 | 731`,
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
      "marts.counted_activities": `
        lead_id | subject | activity_at         | days_before
        L1      | a       | 2026-01-02 12:00:00 | 30
        L2      | a       | 2026-02-01 09:00:00 | 0.125
        L2      | a       | 2026-02-01 09:00:30 | 0.1247
        L2      | a       | 2026-01-25 12:00:00 | 7
        L2      | a       | 2026-01-02 12:00:00 | 30`,
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

test("campaign_traits: counts what was joined and answered, of each type in lower case and of any", async () => {
  const rows = await given(
    {
      "before_handoff.campaign_members": `
        lead_id | campaign_type | responded_at
        L1      | Webinar       | 2026-01-31
        L1      | webinar       | -
        L1      | Event         | -
        L2      | Event         | -`,
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
      L2      | event campaign joined      | event campaign   | count | 1
      L2      | any campaign joined        | any campaign     | count | 1`,
  );
});
