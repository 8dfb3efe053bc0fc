import { expect, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

test("closed_before_created: by day, for what is won or closed; a planned close is none", async () => {
  const rows = await given(
    {
      "staging.stg_opportunities": `
        record | created_at          | is_won | is_closed | won_at     | lost_at
        1      | 2026-01-02 10:00:00 | true   | true      | 2026-01-01 | 2026-01-01
        2      | 2026-01-02 10:00:00 | true   | true      | 2026-01-02 | 2026-01-02
        3      | 2026-01-02 10:00:00 | false  | true      | 2026-01-01 | 2026-01-01
        4      | 2026-01-02 10:00:00 | false  | false     | 2026-01-01 | 2026-01-01
        5      | -                   | true   | true      | 2026-01-01 | -
        6      | 2026-01-02 10:00:00 | false  | -         | -          | 2026-01-01`,
      "staging.stg_leads": `
        record | is_deleted | created_at | is_won | is_closed | won_at     | lost_at
        1      | false      | 2026-01-02 | -      | -         | 2026-01-01 | -
        2      | true       | 2026-01-02 | -      | -         | 2026-01-01 | -
        3      | false      | 2026-01-02 | -      | -         | -          | 2026-01-01
        4      | false      | 2026-01-02 | false  | true      | 2026-01-01 | 2026-01-01
        5      | false      | 2026-01-02 | true   | true      | 2026-01-01 | 2026-01-01
        6      | false      | 2026-01-02 | false  | false     | 2026-01-01 | 2026-01-01`,
    },
    "checks.chk_closed_before_created",
  );
  expectRows(
    rows,
    `
      export        | record | canonical
      opportunities | 1      | won_at
      opportunities | 3      | lost_at
      opportunities | 6      | lost_at
      leads         | 1      | won_at
      leads         | 3      | lost_at
      leads         | 4      | lost_at
      leads         | 5      | won_at`,
  );
});

test("qualified_before_created: by day", async () => {
  const rows = await given(
    {
      "staging.stg_leads": `
        record | is_deleted | created_at          | qualified_at
        1      | false      | 2026-01-02 10:00:00 | 2026-01-01 23:00:00
        2      | false      | 2026-01-02 10:00:00 | 2026-01-02 09:00:00
        3      | true       | 2026-01-02 10:00:00 | 2026-01-01 23:00:00
        4      | false      | 2026-01-02 10:00:00 | -`,
    },
    "checks.chk_qualified_before_created",
  );
  expectRows(
    rows,
    `
      export | record | canonical
      leads  | 1      | qualified_at`,
  );
});

test("conflicting_outcomes: won, and open by its own flag or lost on a later day", async () => {
  const rows = await given(
    {
      "staging.stg_opportunities": `
        record | is_won | is_closed | won_at              | lost_at
        1      | true   | false     | -                   | -
        2      | true   | true      | 2026-01-02 09:00:00 | 2026-01-02 10:00:00
        3      | true   | -         | 2026-01-02          | 2026-01-03
        4      | false  | false     | 2026-01-02          | 2026-01-03
        5      | true   | false     | 2026-01-02          | 2026-01-03`,
      "staging.stg_leads": `
        record | is_deleted | is_won | is_closed | won_at     | lost_at
        1      | false      | true   | false     | -          | -
        2      | true       | true   | false     | -          | -
        3      | false      | -      | -         | 2026-01-02 | 2026-01-03
        4      | false      | -      | false     | -          | 2026-01-03`,
    },
    "checks.chk_conflicting_outcomes",
  );
  expectRows(
    rows,
    `
      export        | record | canonical
      opportunities | 1      | is_closed
      opportunities | 3      | lost_at
      opportunities | 5      | is_closed
      opportunities | 5      | lost_at
      leads         | 1      | is_closed
      leads         | 3      | lost_at`,
  );
});

const moments = {
  "staging.stg_leads": `
    record | is_deleted | created_at | qualified_at        | is_won | is_closed | won_at     | lost_at    | sqo_at     | accepted_at | disposition_at
    1      | false      | 2026-01-01 | 2026-07-01 00:00:00 | -      | -         | -          | -          | -          | -           | -
    2      | false      | 2026-01-01 | 2026-06-30 23:59:59 | false  | false     | 2026-09-01 | 2026-09-01 | -          | -           | -
    3      | true       | 2026-09-01 | -                   | -      | -         | 2026-09-01 | -          | -          | -           | -
    4      | false      | 2026-09-01 | -                   | -      | -         | 2026-09-01 | -          | 2026-09-01 | 2026-09-01  | 2026-09-01
    5      | false      | 2026-01-01 | -                   | false  | -         | 2026-09-01 | 2026-09-01 | -          | -           | -`,
  "staging.stg_opportunities": `
    record | created_at | is_won | is_closed | won_at     | lost_at
    1      | 2026-01-01 | false  | false     | 2026-09-01 | 2026-09-01
    2      | 2026-01-01 | true   | true      | 2026-09-01 | 2026-09-01
    3      | 2026-09-01 | false  | true      | 2026-09-01 | 2026-09-01`,
  "staging.stg_activities": `
    record | activity_at
    1      | 2027-01-01`,
  "staging.stg_campaign_members": `
    record | created_at | responded_at
    1      | 2026-07-01 | 2026-07-02`,
  "staging.stg_tasks": `
    record | created_at
    1      | 2026-07-01`,
  "staging.stg_lead_changes": `
    record | changed_at
    1      | 2026-06-01
    2      | 2026-07-01`,
  "staging.stg_opportunity_changes": `
    record | changed_at
    1      | 2026-07-01`,
  "staging.stg_opportunity_field_changes": `
    record | changed_at
    1      | 2026-07-01`,
};

test("future_moments: from the day after the last one; the close of what is open is a plan", async () => {
  const settings = `
    as_of
    2026-07-01`;
  const rows = await given({ ...moments, "meta.settings": settings }, "checks.chk_future_moments");
  expectRows(
    rows,
    `
      export                    | record | canonical
      leads                     | 1      | qualified_at
      leads                     | 4      | created_at
      leads                     | 4      | won_at
      leads                     | 4      | sqo_at
      leads                     | 4      | accepted_at
      leads                     | 4      | disposition_at
      leads                     | 5      | lost_at
      opportunities             | 2      | won_at
      opportunities             | 3      | created_at
      opportunities             | 3      | lost_at
      activities                | 1      | activity_at
      campaign_members          | 1      | created_at
      campaign_members          | 1      | responded_at
      tasks                     | 1      | created_at
      lead_history              | 2      | changed_at
      opportunity_history       | 1      | changed_at
      opportunity_field_history | 1      | changed_at`,
  );
});

test("future_moments: without a last day nothing is in the future", async () => {
  const settings = `
    as_of
    -`;
  expect(await given({ ...moments, "meta.settings": settings }, "checks.chk_future_moments")).toEqual([]);
});

test("repeated_records: each but the first, where every mapped value is the same", async () => {
  const rows = await given(
    {
      "mapped.leads": `
        record | lead_id | record_hash | is_deleted
        1      | 1       | a           | -
        2      | 2       | b           | false
        3      | 3       | a           | -
        4      | 4       | a           | false
        5      | 5       | b           | true`,
      "mapped.lead_history": `
        record | lead_id | field  | old_value | new_value | changed_at
        1      | L1      | Status | -         | Open      | 2026-01-01
        2      | L1      | Status | -         | Open      | 2026-01-01
        3      | L1      | Status | -         | Open      | 2026-01-02
        4      | L1      | Status | Open      | Open      | 2026-01-01
        5      | L1      | Status | -         | Closed    | 2026-01-01`,
      "mapped.opportunity_history": `
        record | opportunity_id | stage | changed_at
        1      | O1             | Won   | 2026-01-01
        2      | O1             | Lost  | 2026-01-01
        3      | O1             | Won   | 2026-01-01`,
      "mapped.opportunity_field_history": `
        record | opportunity_id | field  | new_value
        1      | O1             | Amount | 1
        2      | O1             | Amount | 1
        3      | O1             | Stage  | 1`,
      "mapped.activities": `
        record | lead_id | activity_type | asset | activity_at | attributes
        1      | L1      | form fill     | -     | 2026-01-01  | -
        2      | L1      | form fill     | -     | 2026-01-01  | -
        3      | L1      | form fill     | Demo  | 2026-01-01  | -
        4      | L1      | form fill     | -     | 2026-01-01  | {"Link":"/a"}`,
      "mapped.campaign_members": `
        record | campaign_id | lead_id | responded
        1      | K1          | L1      | true
        2      | K1          | L1      | false
        3      | K1          | L1      | true`,
      "mapped.tasks": `
        record | who_id | created_at | completed_at
        1      | L1     | 2026-01-01 | -
        2      | L1     | 2026-01-01 | 2026-01-02
        3      | L1     | 2026-01-01 | -`,
      "mapped.events": `
        record | who_id | started_at
        1      | L1     | 2026-01-01
        2      | L1     | 2026-01-01`,
    },
    "checks.chk_repeated_records",
  );
  expectRows(
    rows,
    `
      export                    | record | canonical
      leads                     | 3      | lead_id
      leads                     | 4      | lead_id
      lead_history              | 2      | lead_id
      lead_history              | 4      | lead_id
      opportunity_history       | 3      | opportunity_id
      opportunity_field_history | 2      | opportunity_id
      activities                | 2      | lead_id
      campaign_members          | 3      | lead_id
      tasks                     | 3      | who_id
      events                    | 2      | who_id`,
  );
});

test("scored_once: a score for each lead that was handed over, and for no other", async () => {
  const rows = await given(
    {
      "marts.handoffs": `
        lead_id
        once
        twice
        never`,
      "marts.scores": `
        lead_id
        once
        twice
        twice
        stranger`,
    },
    "checks.chk_scored_once",
  );
  expectRows(
    rows,
    `
      lead_id  | handoffs | scores
      twice    | 1        | 2
      never    | 1        | 0
      stranger | 0        | 1`,
  );
});

test("judged_once: a judgement for each lead whose outcome counts, and for no other", async () => {
  const rows = await given(
    {
      "marts.labels": `
        lead_id | state
        once    | mature
        never   | mature
        young   | young
        early   | young`,
      "marts.lead_grades": `
        lead_id | judged_probability
        once    | 0.1
        never   | -
        young   | -
        early   | 0.2`,
    },
    "checks.chk_judged_once",
  );
  expectRows(
    rows,
    `
      lead_id | counts | judged
      never   | 1      | 0
      early   | 0      | 1`,
  );
});

test("known_at_handoff: nothing of the handoff's own moment, or later", async () => {
  const rows = await given(
    {
      "marts.handoffs": `
        lead_id | handoff_at
        L1      | 2026-01-02 10:00:00`,
      "before_handoff.activities": `
        lead_id | activity_number | activity_at
        L1      | 1               | 2026-01-02 09:59:59
        L1      | 2               | 2026-01-02 10:00:00
        L1      | 3               | 2026-01-03`,
    },
    "checks.chk_known_at_handoff",
  );
  expectRows(
    rows,
    `
      lead_id | activity_number
      L1      | 2
      L1      | 3`,
  );
});

test("wins_within_leads: each figure within the one that it is a part of", async () => {
  const rows = await given(
    {
      "reports.rpt_groups": `
        dimension | name   | leads | high | medium | low | judged | wins
        grade     | full   | 3     | 1    | 1      | 1   | 3      | 3
        grade     | wins   | 3     | 1    | 1      | 1   | 1      | 2
        rep       | judged | 3     | 1    | 1      | 1   | 4      | 1
        rep       | mix    | 3     | 2    | 1      | 1   | 3      | 1`,
    },
    "checks.chk_wins_within_leads",
  );
  expectRows(
    rows,
    `
      dimension | name
      grade     | wins
      rep       | judged
      rep       | mix`,
  );
});

const threeLeads = `
  lead_id | won   | judged_probability
  L1      | true  | 0.25
  L2      | false | 0.125
  L3      | -     | -`;

test("sums_agree: by grade and by points as over the leads themselves", async () => {
  const agreed = await given(
    {
      "marts.lead_grades": threeLeads,
      "reports.rpt_groups": `
        dimension | name | judged | wins | expected
        grade     | A1   | 1      | 1    | 0.25
        grade     | B1   | 1      | 0    | 0.125
        rep       | Ada  | 1      | 1    | 0.25`,
      "reports.rpt_score_points": `
        points | leads | wins | expected
        40     | 2     | 1    | 0.375`,
    },
    "checks.chk_sums_agree",
  );
  expectRows(agreed, "grouped_by");
  const torn = await given(
    {
      "marts.lead_grades": threeLeads,
      "reports.rpt_groups": `
        dimension | name | judged | wins | expected
        grade     | A1   | 2      | 1    | 0.374999`,
    },
    "checks.chk_sums_agree",
  );
  expectRows(
    torn,
    `
      grouped_by
      grade
      points`,
  );
});
