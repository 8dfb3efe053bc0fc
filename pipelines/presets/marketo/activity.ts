import type { Preset } from "../preset.ts";

/** Marketo bulk activity extract. Type ids are those of Marketo's Get Activity Types. */
export const marketoActivity: Preset = {
  name: "marketo/activity",
  entity: "activities",
  columns: {
    lead_id: "leadId",
    activity_at: "activityDate",
    activity_type: "activityTypeId",
    asset: "primaryAttributeValue",
  },
  values: {
    activity_type: {
      "1": "web visit",
      "2": "form fill",
      "3": "link click",
      "6": "email sent",
      "7": "email delivered",
      "8": "email bounce",
      "9": "unsubscribe",
      "10": "email open",
      "11": "email click",
      "46": "interesting moment",
    },
  },
};
