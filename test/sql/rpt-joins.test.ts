import { describe, expect, test } from "vitest";
import { given } from "./given.ts";

describe("rpt_joins", () => {
  async function found(inputs: Readonly<Record<string, string>>): Promise<Record<string, number>> {
    const rows = await given(inputs, "reports.rpt_joins");
    expect(rows).toHaveLength(26);
    return Object.fromEntries(
      rows.filter((row) => row.found !== 0).map((row) => [String(row.what), Number(row.found)]),
    );
  }

  test("counts leads that were merged, never handed over, moved to another rep, or converted to nothing", async () => {
    const counts = await found({
      "staging.stg_leads": `
        lead_id | is_deleted | merged_into
        L1      | false      | -
        L2      | false      | -
        L3      | true       | -
        L6      | true       | L1
        L7      | true       | gone`,
      "marts.lead_keys": `
        key | lead_id
        L1  | L1
        L6  | L1`,
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
        record | lead_id | field
        1      | L3      | Title
        2      | L9      | Title
        3      | L3      | -
        4      | L6      | Title
        5      | L6      | Title`,
    });
    expect(counts).toEqual({
      "leads merged into another": 2,
      "merged leads whose surviving lead is not in the export": 1,
      "deleted leads": 1,
      "leads never handed over": 1,
      "leads whose owner changed after the handoff": 1,
      "conversions without an opportunity": 1,
      "changes of leads merged into another": 2,
      "changes of leads that say no field": 1,
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
        lead_id | opportunity_id | is_closed | is_won
        L1      | O1             | true      | false
        L2      | O1             | true      | false
        L3      | O2             | false     | false`,
    });
    expect(counts).toEqual({
      "opportunities without a lead": 4,
      "opportunities that several leads share": 1,
      "opportunities in another currency": 1,
      "opportunities in a currency without a rate": 2,
      "opportunities still open": 1,
    });
  });

  test("an open opportunity that several leads share is open once; one that is won is not open, whatever its flag says", async () => {
    const counts = await found({
      "marts.lead_opportunities": `
        lead_id | opportunity_id | is_closed | is_won
        L1      | O1             | false     | false
        L2      | O1             | false     | false
        L3      | O2             | false     | true`,
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

  test("counts every opportunity that loses its amount because there are several currencies and no rate table", async () => {
    const counts = await found({
      "staging.stg_opportunities": `
        opportunity_id | currency
        O1             | EUR
        O2             | USD
        O3             | -`,
    });
    expect(counts).toEqual({
      "opportunities without a lead": 3,
      "opportunities in several currencies without a rate table": 3,
    });
  });

  test("counts owners, campaigns and stages that no export knows, and nobody's meetings and memberships", async () => {
    const separator = String.fromCharCode(31);
    const counts = await found({
      "marts.leads": `
        lead_id | rep
        L1      | U1
        L2      | U9
        L3      | -`,
      "marts.handoffs": `
        lead_id
        L1
        L2
        L3`,
      "staging.stg_reps": `
        rep
        U1`,
      "marts.lead_keys": `
        key | lead_id
        L1  | L1`,
      "staging.stg_events": `
        record | who_id
        1      | nobody${separator}L1
        2      | nobody
        3      | -`,
      "staging.stg_campaign_members": `
        record | lead_id | contact_id | campaign_id
        1      | L1      | -          | K1
        2      | -       | nobody     | K2`,
      "staging.stg_campaigns": `
        campaign_id
        K1`,
      "staging.stg_opportunity_changes": `
        opportunity_id
        O1
        O9`,
      "staging.stg_opportunity_field_changes": `
        opportunity_id
        O1
        O9
        O9`,
      "staging.stg_opportunities": `
        opportunity_id | rep
        O1             | U9`,
    });
    expect(counts).toEqual({
      "leads whose owner is not among the users": 1,
      "opportunities whose owner is not among the users": 1,
      "opportunities without a lead": 1,
      "meetings with nobody in the leads export": 2,
      "campaign members that are nobody in the leads export": 1,
      "campaign members of a campaign that is not in the export": 1,
      "stages of no opportunity in the export": 1,
      "changes of no opportunity in the export": 2,
    });
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
        record | activity_key | activity_type
        1      | C1           | -
        2      | nobody       | email open
        3      | nobody       | email open`,
      "staging.stg_tasks": `
        record | who_id
        1      | C1
        2      | nobody
        3      | C1`,
    });
    expect(counts).toEqual({
      "wins dated before the handoff": 1,
      "activities of nobody in the leads export": 2,
      "activities that say no kind": 1,
      "tasks of nobody in the leads export": 1,
    });
  });
});
