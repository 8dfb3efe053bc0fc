import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce Campaign. */
export const salesforceCampaign: Preset = {
  name: "salesforce/campaign",
  entity: "campaigns",
  signature: ["Id", "Name", "Type", "StartDate", ["IsActive", "Active"]],
  columns: {
    campaign_id: ["Id", "Campaign ID"],
    campaign_type: ["Type", "Campaign Type"],
    campaign_name: ["Name", "Campaign Name"],
  },
  system: [
    "Status",
    "StartDate",
    "EndDate",
    "IsActive",
    "Active",
    "ParentId",
    "OwnerId",
    "BudgetedCost",
    "ActualCost",
    "ExpectedRevenue",
    "ExpectedResponse",
    "NumberSent",
    "NumberOfLeads",
    "NumberOfConvertedLeads",
    "NumberOfContacts",
    "NumberOfResponses",
    "NumberOfOpportunities",
    "NumberOfWonOpportunities",
    "AmountAllOpportunities",
    "AmountWonOpportunities",
    "IsDeleted",
    "CreatedDate",
    "LastModifiedDate",
    "SystemModstamp",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
