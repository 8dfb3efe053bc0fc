import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";

/**
 * Eloqua bulk activity export. The types bear the names that Marketo's bear here; a web visit there is a page, so Eloqua's page
 * view is one and its visit, which holds many, is a web session.
 */
export const eloquaActivity: Preset = {
  name: "eloqua/activity",
  entity: "activities",
  signature: ["ContactId", "ActivityDate", "ActivityType"],
  columns: {
    lead_id: "ContactId",
    activity_at: "ActivityDate",
    activity_type: "ActivityType",
    asset: ["AssetName", "Url"],
  },
  system: [
    "ActivityId",
    "AssetId",
    "AssetType",
    "CampaignId",
    "CampaignName",
    "CRMCampaignId",
    "DeploymentId",
    "EmailAddress",
    "EmailRecipientId",
    "EmailSendType",
    "EmailWebLink",
    "EmailClickedThruLink",
    "ExternalId",
    "IpAddress",
    "SubjectLine",
    "VisitorId",
    "VisitorExternalId",
    "WebVisitId",
    "ReferrerUrl",
    ...syncColumns,
  ],
  values: {
    activity_type: {
      EmailOpen: "email open",
      EmailClickthrough: "email click",
      EmailSend: "email sent",
      FormSubmit: "form fill",
      PageView: "web visit",
      WebVisit: "web session",
      Bounceback: "email bounce",
      Subscribe: "subscribe",
      Unsubscribe: "unsubscribe",
    },
  },
};
