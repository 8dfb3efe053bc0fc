import { test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

test("out_of_sample: each mature lead gets the score of its own pattern, and only that", async () => {
  const rows = await given(
    {
      "marts.lead_patterns": `
        lead_id | signature | slot | cohort_number | won
        L1      | 0:3       | 1    | 0             | true
        L2      | 0:3       | 1    | 0             | false
        L3      | 0:3       | 2    | 0             | false
        L4      | 0:3       | 1    | 1             | false`,
      "marts.patterns": `
        pattern_number | signature | slot | cohort_number
        0              | 0:3       | 1    | 0
        1              | 0:3       | 1    | 1
        2              | 0:3       | 2    | 0`,
      "meta.pattern_scores": `
        pattern_number | probability | points | grade | class
        0              | 0.25        | 40     | A1    | high
        1              | 0.05        | 10     | D4    | low
        2              | 0.24        | 40     | B1    | medium`,
    },
    "marts.out_of_sample",
  );
  expectRows(
    rows,
    `
      lead_id | won   | probability | points | grade | class
      L1      | true  | 0.25        | 40     | A1    | high
      L2      | false | 0.25        | 40     | A1    | high
      L3      | false | 0.24        | 40     | B1    | medium
      L4      | false | 0.05        | 10     | D4    | low`,
  );
});

test("lead_grades: a judged lead has its out-of-sample grade, a young one the model's; probability is the model's", async () => {
  const rows = await given(
    {
      "marts.handoffs": `
        lead_id | rep_name | territory | product_line | lead_source
        L1      | Ada      | North     | Cloud        | web
        L2      | -        | -         | -            | -`,
      "marts.labels": `
        lead_id | state  | cohort  | age_days
        L1      | mature | 2026-Q1 | 100
        L2      | young  | 2026-Q2 | 5`,
      "marts.outcomes": `
        lead_id | opportunities | is_won | is_closed | disposition
        L1      | 2             | true   | true      | -
        L2      | 0             | false  | false     | no interest`,
      "marts.scores": `
        lead_id | points | grade | class  | probability
        L1      | 40     | A1    | high   | 0.31
        L2      | 20     | C2    | medium | 0.0512345678`,
      "marts.out_of_sample": `
        lead_id | won  | points | grade | class  | probability
        L1      | true | 45     | B1    | medium | 0.28`,
    },
    "marts.lead_grades",
  );
  expectRows(
    rows,
    `
      lead_id | rep | state  | grade | class  | points | probability | judged_probability | won  | has_opportunity | disposition
      L1      | Ada | mature | B1    | medium | 45     | 0.31        | 0.28               | true | true            | -
      L2      | -   | young  | C2    | medium | 20     | 0.051235    | -                  | -    | false           | no interest`,
  );
});

test("later_leads: mature leads after what the release was learned from, with its scores", async () => {
  const rows = await given(
    {
      "meta.model_before": `
        seen_until
        2025-Q4`,
      "marts.scores": `
        lead_id | probability | points | grade | class
        L1      | 0.1234567   | 40     | A     | high
        L2      | 0.2         | 50     | A     | high
        L3      | 0.3         | 60     | A     | high`,
      "marts.labels": `
        lead_id | state  | won   | cohort
        L1      | mature | true  | 2026-Q1
        L2      | mature | false | 2025-Q4
        L3      | young  | false | 2026-Q2`,
    },
    "marts.later_leads",
  );
  expectRows(
    rows,
    `
      lead_id | won  | probability | points | grade | class
      L1      | true | 0.123457    | 40     | A     | high`,
  );
});

test("group_members: each lead once in every dimension, without a name where it has no group", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | grade | territory | rep | product_line | lead_source | cohort  | class | is_held_out
        L1      | A1    | North     | Ada | -            | web         | 2026-Q1 | high  | true`,
    },
    "marts.group_members",
  );
  expectRows(
    rows,
    `
      lead_id | dimension    | name
      L1      | all          | all
      L1      | grade        | A1
      L1      | class        | high
      L1      | held_out     | held out
      L1      | territory    | North
      L1      | rep          | Ada
      L1      | product_line | -
      L1      | source       | web
      L1      | quarter      | 2026-Q1`,
  );
});
