import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

describe("lead_opportunities", () => {
  test("ties an opportunity by the conversion or by its own lead id, once; one without a lead is left out", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | opportunity_id
          L1      | O1
          L2      | -
          L3      | gone
          L4      | -`,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1
          L2  | L2`,
        "staging.stg_opportunities": `
          opportunity_id | lead_id | is_won
          O1             | L1      | true
          O2             | L2      | false
          O3             | -       | true
          O4             | merged  | true
          O5             | L1      | false`,
      },
      "marts.lead_opportunities",
    );
    expectRows(
      rows,
      `
        lead_id | opportunity_id | is_won
        L1      | O1             | true
        L1      | O5             | false
        L2      | O2             | false`,
    );
  });

  test("the lead that was handed over first carries the amount; one that never was comes last", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | opportunity_id
          L1      | O1
          L2      | O1
          L3      | O1
          L4      | O4
          L5      | O4`,
        "marts.handoffs": `
          lead_id | handoff_at
          L2      | 2026-02-02
          L3      | 2026-02-01
          L4      | 2026-02-01
          L5      | 2026-02-01`,
        "staging.stg_opportunities": `
          opportunity_id | amount
          O1             | 100
          O4             | 400`,
      },
      "marts.lead_opportunities",
    );
    expectRows(
      rows,
      `
        lead_id | opportunity_id | amount | carries_amount
        L1      | O1             | 100    | false
        L2      | O1             | 100    | false
        L3      | O1             | 100    | true
        L4      | O4             | 400    | true
        L5      | O4             | 400    | false`,
    );
  });

  const inCurrencies = {
    "marts.leads": `
      lead_id | opportunity_id
      L1      | O1
      L2      | O2
      L3      | O3
      L4      | O4
      L5      | O5`,
    "staging.stg_opportunities": `
      opportunity_id | currency | amount  | is_won
      O1             | USD      | 1000    | true
      O2             | EUR      | 1000    | true
      O3             | CHF      | 1000    | true
      O4             | -        | 1000.55 | true
      O5             | SEK      | 1000    | true`,
  };

  test("amounts are divided by the rate; without a rate, or with one of nothing, the amount is left out and the win stays", async () => {
    const rates = `
      currency | rate
      USD      | 1
      EUR      | 0.9
      SEK      | 0`;
    const rows = await given(
      { ...inCurrencies, "staging.stg_currencies": rates },
      "marts.lead_opportunities",
    );
    expectRows(
      rows,
      `
        lead_id | amount  | is_won
        L1      | 1000    | true
        L2      | 1111.11 | true
        L3      | -       | true
        L4      | 1000.55 | true
        L5      | -       | true`,
    );
  });

  test("without a rate table, amounts of several currencies are left out; those of one stay as they are", async () => {
    const several = await given(inCurrencies, "marts.lead_opportunities");
    expectRows(
      several,
      `
        lead_id | amount | is_won
        L1      | -      | true
        L2      | -      | true
        L3      | -      | true
        L4      | -      | true
        L5      | -      | true`,
    );
    const one = await given(
      {
        ...inCurrencies,
        "staging.stg_opportunities": `
          opportunity_id | currency | amount
          O1             | EUR      | 1000
          O4             | -        | 1000.55`,
      },
      "marts.lead_opportunities",
    );
    expectRows(
      one,
      `
        lead_id | amount
        L1      | 1000
        L4      | 1000.55`,
    );
  });

  test("several ids in one field are as many links, each once", async () => {
    const separator = String.fromCharCode(31);
    const rows = await given(
      {
        "marts.leads": `
          lead_id | opportunity_id
          L1      | O1${separator}O2
          L2      | -`,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1
          C1  | L1
          L2  | L2`,
        "staging.stg_opportunities": `
          opportunity_id | lead_id
          O1             | L1${separator}C1${separator}L2
          O2             | -`,
      },
      "marts.lead_opportunities",
    );
    expectRows(
      rows,
      `
        lead_id | opportunity_id
        L1      | O1
        L1      | O2
        L2      | O1`,
    );
  });

  test("what is not said to be closed is closed once it is won or has a day of loss", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | opportunity_id
          L1      | O1
          L2      | O2
          L3      | O3
          L4      | O4
          L5      | O5`,
        "staging.stg_opportunities": `
          opportunity_id | is_won | is_closed | lost_at
          O1             | true   | -         | -
          O2             | false  | -         | 2026-03-01
          O3             | false  | -         | -
          O4             | false  | false     | 2026-09-30
          O5             | false  | true      | -`,
      },
      "marts.lead_opportunities",
    );
    expectRows(
      rows,
      `
        lead_id | is_closed
        L1      | true
        L2      | true
        L3      | false
        L4      | false
        L5      | true`,
    );
  });
});
