import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";

/** HubSpot's history of deal properties: one row per value that a property took, without the value before it. */
export const hubspotDealPropertyHistory: Preset = {
  name: "hubspot/deal-property-history",
  entity: "opportunity_field_history",
  signature: ["deal_id", "name", "value", "timestamp"],
  columns: {
    opportunity_id: "deal_id",
    field: ["name", "Property name", "Property"],
    new_value: ["value", "Property value"],
    changed_at: ["timestamp", "Change date"],
    is_deleted: "_fivetran_deleted",
  },
  system: ["source", "source_id", "Change source", "Changed by", ...syncColumns],
};
