import { describe, expect, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

test("mature_traits: traits of leads that are not judged are left out", async () => {
  const rows = await given(
    {
      "marts.labels": `
        lead_id | state
        L1      | mature
        L2      | young
        L3      | won before the handoff`,
      "marts.lead_traits": `
        lead_id | trait     | kind    | number_value
        L1      | employees | numeric | 10
        L1      | revenue   | numeric | 5
        L2      | employees | numeric | 20
        L3      | employees | numeric | 30`,
    },
    "marts.mature_traits",
  );
  expectRows(
    rows,
    `
      lead_id | trait     | kind    | number_value
      L1      | employees | numeric | 10
      L1      | revenue   | numeric | 5`,
  );
});

test("trait_catalogue: one number per trait in the order of names, from ten leads on", async () => {
  const filled = (leads: number, rest: string) => Array.from({ length: leads }, (_, i) => `L${i} | ${rest}`);
  const lines = [
    "lead_id | trait | trait_group | family | kind",
    ...filled(10, "seniority | person | - | categorical"),
    ...filled(11, "email | behaviour | email | count"),
    ...filled(9, "notes: call Jo | person | - | categorical"),
  ];
  const rows = await given({ "marts.mature_traits": lines.join("\n") }, "marts.trait_catalogue");
  expectRows(
    rows,
    `
      trait_number | trait     | trait_group | family | kind        | filled
      0            | email     | behaviour   | email  | count       | 11
      1            | seniority | person      | -      | categorical | 10`,
  );
});

describe("lead_folds", () => {
  const labels = (...lines: string[]) => ["lead_id | state | won | belongs_to | cohort", ...lines].join("\n");

  test("quarters are counted from 0 in the order of time; leads that are not judged have no fold", async () => {
    const rows = await given(
      {
        "marts.labels": labels(
          "L1 | mature | false | A1 | 2025-Q4",
          "L2 | mature | true  | A2 | 2026-Q1",
          "L3 | mature | false | A3 | 2025-Q2",
          "L4 | young  | false | A4 | 2024-Q1",
        ),
      },
      "marts.lead_folds",
    );
    expectRows(
      rows,
      `
        lead_id | won   | cohort_number
        L1      | false | 1
        L2      | true  | 2
        L3      | false | 0`,
    );
  });

  test("without dates there is one cohort", async () => {
    const rows = await given(
      { "marts.labels": labels("L1 | mature | false | A1 | -", "L2 | mature | true | A2 | -") },
      "marts.lead_folds",
    );
    expect(rows.map((row) => row.cohort_number)).toEqual([0, 0]);
  });

  const many = Array.from({ length: 80 }, (_, i) => {
    const account = Math.floor(i / 2);
    return `L${i} | mature | ${account < 20 && i % 2 === 0} | A${account} | 2026-Q1`;
  });

  test("leads that belong together share a slot, whether they won or not", async () => {
    const rows = await given({ "marts.labels": labels(...many) }, "marts.lead_folds");
    const slotOf = new Map(rows.map((row) => [String(row.lead_id), row.slot]));
    for (let i = 0; i < 80; i += 2) expect(slotOf.get(`L${i}`)).toBe(slotOf.get(`L${i + 1}`));
  });

  test("twenty winning and twenty other accounts fill each of the ten slots with two of either", async () => {
    const rows = await given({ "marts.labels": labels(...many) }, "marts.lead_folds");
    const slots = Array.from({ length: 10 }, (_, slot) => slot);
    const wins = rows.filter((row) => row.won === true).map((row) => Number(row.slot));
    expect(wins.sort((a, b) => a - b)).toEqual(slots.flatMap((slot) => [slot, slot]));
    const all = rows.map((row) => Number(row.slot)).sort((a, b) => a - b);
    expect(all).toEqual(slots.flatMap((slot) => Array(8).fill(slot)));
  });

  test("the order of the leads does not matter", async () => {
    const rows = await given({ "marts.labels": labels(...many) }, "marts.lead_folds");
    const reversed = await given({ "marts.labels": labels(...many.toReversed()) }, "marts.lead_folds");
    const byLead = (folds: typeof rows) =>
      Object.fromEntries(folds.map((row) => [String(row.lead_id), row.slot]));
    expect(byLead(reversed)).toEqual(byLead(rows));
  });
});

test("trait_signatures: a lead's prebins in the order of trait numbers", async () => {
  const rows = await given(
    {
      "marts.trait_catalogue": `
        trait     | trait_number
        employees | 10
        industry  | 9
        opens     | 2`,
      "marts.mature_traits": `
        lead_id | trait     | number_value | text_value
        L1      | employees | 10           | -
        L1      | industry  | -            | Retail
        L1      | opens     | 1            | -`,
      "marts.value_codes": `
        trait     | number_value | text_value | code
        employees | 10           | -          | 17
        employees | 11           | -          | 18
        industry  | -            | Retail     | 3
        opens     | 1            | -          | 5`,
    },
    "marts.trait_signatures",
  );
  expectRows(
    rows,
    `
      lead_id | signature
      L1      | 2:5,9:3,10:17`,
  );
});

test("point_signatures: fit points, then engagement points", async () => {
  const rows = await given(
    {
      "marts.scores": `
        lead_id | fit_points | engagement_points
        L1      | 41         | 12
        L2      | 4          | 112`,
    },
    "marts.point_signatures",
  );
  expectRows(
    rows,
    `
      lead_id | signature
      L1      | 41:12
      L2      | 4:112`,
  );
});

test("lead_patterns: what is seen of each judged lead; of one of which nothing is seen, an empty text", async () => {
  const rows = await given(
    {
      "marts.lead_folds": `
        lead_id | won   | slot | cohort_number
        L1      | true  | 3    | 0
        L2      | false | 4    | 1`,
      "meta.signatures": `
        lead_id | signature
        L1      | 2:5,9:3,10:17
        L3      | 2:5`,
    },
    "marts.lead_patterns",
  );
  expectRows(
    rows,
    `
      lead_id | signature     | slot | cohort_number | won
      L1      | 2:5,9:3,10:17 | 3    | 0             | true
      L2      | ''            | 4    | 1             | false`,
  );
});

test("patterns: equal leads of one slot and quarter are counted as one pattern", async () => {
  const rows = await given(
    {
      "marts.lead_patterns": `
        lead_id | signature | slot | cohort_number | won
        L1      | 0:3       | 1    | 0             | true
        L2      | 0:3       | 1    | 0             | false
        L3      | 0:3       | 1    | 0             | true
        L4      | 0:3       | 2    | 0             | false
        L5      | 0:3       | 1    | 1             | false
        L6      | ''        | 1    | 0             | true`,
    },
    "marts.patterns",
  );
  expectRows(
    rows,
    `
      pattern_number | signature | slot | cohort_number | n | wins
      0              | ''        | 1    | 0             | 1 | 1
      1              | 0:3       | 1    | 0             | 3 | 2
      2              | 0:3       | 1    | 1             | 1 | 0
      3              | 0:3       | 2    | 0             | 1 | 0`,
  );
});
