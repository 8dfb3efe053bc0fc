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
      grouped_by | name | leads_gained | wins_gained | leads_lost | wins_lost
      all        | all  | 1            | 1           | 2          | 0
      territory  | East | 0            | 0           | 1          | 0
      territory  | West | 1            | 1           | 0          | 0
      rep        | Ann  | 0            | 0           | 2          | 0`,
  );
  expect(rows).toHaveLength(4);
});
