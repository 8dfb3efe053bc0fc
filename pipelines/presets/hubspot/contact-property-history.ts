import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";

/** HubSpot's history of contact properties: one row per value that a property took, without the value before it. */
export const hubspotContactPropertyHistory: Preset = {
  name: "hubspot/contact-property-history",
  entity: "lead_history",
  signature: ["contact_id", "name", "value", "timestamp"],
  columns: {
    lead_id: ["contact_id", "vid"],
    field: ["name", "Property name", "Property"],
    new_value: ["value", "Property value"],
    changed_at: ["timestamp", "Change date"],
    is_deleted: "_fivetran_deleted",
  },
  system: ["source", "source_id", "Change source", "Changed by", ...syncColumns],
};
