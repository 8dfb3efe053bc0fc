import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce CampaignMember, with the campaign's type as a query over both objects writes it. */
export const salesforceCampaignMember: Preset = {
  name: "salesforce/campaign-member",
  entity: "campaign_members",
  signature: ["CampaignId", "HasResponded"],
  columns: {
    campaign_id: "CampaignId",
    lead_id: "LeadId",
    contact_id: "ContactId",
    campaign_type: "Campaign.Type",
    responded: ["HasResponded", "Responded"],
    responded_at: ["FirstRespondedDate", "Member First Responded Date"],
    created_at: ["CreatedDate", "Member First Associated Date"],
  },
  system: [
    "Id",
    "Campaign.Name",
    "Status",
    "Member Status",
    "LeadOrContactId",
    "IsDeleted",
    "LastModifiedDate",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
