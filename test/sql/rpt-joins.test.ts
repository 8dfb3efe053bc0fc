import { describe, expect, test } from "vitest";
import { given } from "./given.ts";

describe("rpt_joins", () => {
  async function found(inputs: Readonly<Record<string, string>>): Promise<Record<string, number>> {
    const rows = await given(inputs, "reports.rpt_joins");
    expect(rows).toHaveLength(13);
    return Object.fromEntries(
      rows.filter((row) => row.found !== 0).map((row) => [String(row.what), Number(row.found)]),
    );
  }

  test("counts leads that were merged, never handed over, moved to another rep, or converted to nothing", async () => {
    const counts = await found({
      "staging.stg_leads": `
        lead_id | is_deleted
        L1      | false
        L2      | false
        L3      | true`,
      "marts.leads": `
        lead_id | account_id | opportunity_id
        L1      | A1         | O1
        L2      | A2         | -
        L4      | -          | -
        L5      | A5         | O5`,
      "marts.handoffs": `
        lead_id | owner_changed
        L1      | true
        L4      | false
        L5      | false`,
      "staging.stg_lead_changes": `
        record | lead_id
        1      | L3
        2      | L9
        3      | L3`,
    });
    expect(counts).toEqual({
      "merged or deleted leads": 1,
      "leads never handed over": 1,
      "leads whose owner changed after the handoff": 1,
      "conversions without an opportunity": 1,
      "history of nobody in the leads export": 1,
    });
  });

  test("counts opportunities once, however many leads share them, and those without a lead apart", async () => {
    const counts = await found({
      "staging.stg_opportunities": `
        opportunity_id | currency
        O1             | USD
        O2             | EUR
        O3             | CHF
        O4             | -
        O5             | USD
        O6             | SEK`,
      "staging.stg_currencies": `
        currency | rate
        USD      | 1
        EUR      | 0.9`,
      "marts.lead_opportunities": `
        lead_id | opportunity_id | is_closed
        L1      | O1             | true
        L2      | O1             | true
        L3      | O2             | false`,
    });
    expect(counts).toEqual({
      "opportunities without a lead": 4,
      "opportunities that several leads share": 1,
      "opportunities in another currency": 1,
      "opportunities in a currency without a rate": 2,
      "opportunities still open": 1,
    });
  });

  test("an open opportunity that several leads share is open once", async () => {
    const counts = await found({
      "marts.lead_opportunities": `
        lead_id | opportunity_id | is_closed
        L1      | O1             | false
        L2      | O1             | false`,
    });
    expect(counts).toEqual({
      "opportunities that several leads share": 1,
      "opportunities still open": 1,
    });
  });

  test("a conversion has its opportunity where only the opportunity names the lead", async () => {
    const counts = await found({
      "marts.leads": `
        lead_id | account_id | opportunity_id
        L1      | A1         | -`,
      "marts.handoffs": `
        lead_id
        L1`,
      "marts.lead_opportunities": `
        lead_id | opportunity_id | is_closed
        L1      | O1             | true`,
    });
    expect(counts).toEqual({});
  });

  test("no currency lacks a rate where no rate table is exported", async () => {
    const counts = await found({
      "staging.stg_opportunities": `
        opportunity_id | currency
        O1             | EUR`,
    });
    expect(counts).toEqual({ "opportunities without a lead": 1 });
  });

  test("counts wins on an earlier day than the handoff, and activities and tasks of nobody", async () => {
    const counts = await found({
      "marts.outcomes": `
        lead_id | handoff_at          | won_at
        L1      | 2026-02-02 12:00:00 | 2026-02-01
        L2      | 2026-02-02 12:00:00 | 2026-02-02
        L3      | 2026-02-02 12:00:00 | -`,
      "marts.lead_keys": `
        key | lead_id
        C1  | L1`,
      "staging.stg_activities": `
        record | activity_key
        1      | C1
        2      | nobody
        3      | nobody`,
      "staging.stg_tasks": `
        record | who_id
        1      | C1
        2      | nobody
        3      | C1`,
    });
    expect(counts).toEqual({
      "wins dated before the handoff": 1,
      "activities of nobody in the leads export": 2,
      "tasks of nobody in the leads export": 1,
    });
  });
});
