import { expect, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

const labels = `
  lead_id | state  | won
  L1      | mature | true
  L2      | mature | false
  L3      | mature | true
  L4      | young  | false
  L5      | mature | false`;
const before = `
  lead_id | grade | decision
  L1      | A1    | qualify
  L2      | A1    | qualify
  L3      | B1    | nurture
  L4      | A1    | qualify
  L5      | A1    | qualify`;
const after = `
  lead_id | grade | decision
  L1      | A1    | qualify
  L2      | B1    | nurture
  L3      | A1    | qualify
  L4      | B1    | nurture
  L5      | B1    | nurture`;

test("migration: mature leads by both grades; the young are left out", async () => {
  const rows = await given(
    { "meta.scores_before": before, "marts.scores": after, "marts.labels": labels },
    "diff.migration",
  );
  expectRows(
    rows,
    `
      before | after | leads | wins
      A1     | A1    | 1     | 1
      A1     | B1    | 2     | 0
      B1     | A1    | 1     | 1`,
  );
});

test("at_the_bar: who is handed over by one release only, of all and by group", async () => {
  const rows = await given(
    {
      "meta.scores_before": before,
      "marts.scores": after,
      "marts.labels": labels,
      "marts.handoffs": `
        lead_id | territory | rep_name
        L1      | East      | Ann
        L2      | East      | Ann
        L3      | West      | -
        L4      | East      | Ann
        L5      | -         | Ann`,
    },
    "diff.at_the_bar",
  );
  expectRows(
    rows,
    `
      grouped_by | name | within | leads_gained | wins_gained | leads_lost | wins_lost
      all        | all  | -      | 1            | 1           | 2          | 0
      territory  | East | Ann    | 0            | 0           | 1          | 0
      territory  | West | -      | 1            | 1           | 0          | 0
      rep        | Ann  | -      | 0            | 0           | 2          | 0`,
  );
  expect(rows).toHaveLength(4);
});

test("unseen_by_both: only leads after what the model before was learned from, and held out from the other", async () => {
  const rows = await given(
    {
      "meta.model_before": `
        seen_until
        2025-Q4`,
      "meta.scores_before": `
        lead_id | probability
        L1      | 0.1
        L2      | 0.1
        L3      | 0.3
        L4      | 0.2`,
      "marts.out_of_sample": `
        lead_id | won   | held_out_probability
        L1      | true  | 0.25
        L2      | false | 0.25
        L3      | false | -
        L4      | true  | 0.4`,
      "marts.labels": `
        lead_id | cohort
        L1      | 2026-Q1
        L2      | 2026-Q2
        L3      | 2026-Q1
        L4      | 2025-Q4`,
    },
    "diff.unseen_by_both",
  );
  expectRows(
    rows,
    `
      quarter | before | after | leads | wins
      2026-Q1 | 0.1    | 0.25  | 1     | 1
      2026-Q2 | 0.1    | 0.25  | 1     | 0`,
  );
});
