import type { Preset } from "../preset.ts";

/** Salesforce OpportunityHistory: one row per stage, amount or date change. */
export const salesforceOpportunityHistory: Preset = {
  name: "salesforce/opportunity-history",
  entity: "opportunity_history",
  columns: { opportunity_id: "OpportunityId", stage: "StageName", changed_at: "CreatedDate" },
};
