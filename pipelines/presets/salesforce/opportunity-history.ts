import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce OpportunityHistory: one row per stage, amount or date change. */
export const salesforceOpportunityHistory: Preset = {
  name: "salesforce/opportunity-history",
  entity: "opportunity_history",
  signature: ["OpportunityId", "StageName", "CreatedDate"],
  columns: {
    opportunity_id: "OpportunityId",
    stage: ["StageName", "To Stage"],
    changed_at: ["CreatedDate", "Last Modified"],
  },
  system: [
    "Id",
    "From Stage",
    "Opportunity Name",
    "Amount",
    "PrevAmount",
    "ExpectedRevenue",
    "Probability",
    "CloseDate",
    "PrevCloseDate",
    "ForecastCategory",
    "CreatedById",
    "Last Modified By",
    "SystemModstamp",
    "IsDeleted",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
