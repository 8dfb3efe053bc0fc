import type { Preset } from "../preset.ts";

/** Salesforce CampaignMember with the campaign's type, as a query over both objects writes it. */
export const salesforceCampaignMember: Preset = {
  name: "salesforce/campaign-member",
  entity: "campaign_members",
  columns: {
    lead_id: "LeadId",
    contact_id: "ContactId",
    campaign_type: "Campaign.Type",
    responded: "HasResponded",
    responded_at: "FirstRespondedDate",
    created_at: "CreatedDate",
  },
};
