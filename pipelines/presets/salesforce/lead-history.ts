import type { Preset } from "../preset.ts";

/** Salesforce LeadHistory: one row per changed field. */
export const salesforceLeadHistory: Preset = {
  name: "salesforce/lead-history",
  entity: "lead_history",
  columns: {
    lead_id: "LeadId",
    field: "Field",
    old_value: "OldValue",
    new_value: "NewValue",
    changed_at: "CreatedDate",
    is_deleted: "IsDeleted",
  },
};
