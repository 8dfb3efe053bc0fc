import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce LeadHistory: one row per changed field. */
export const salesforceLeadHistory: Preset = {
  name: "salesforce/lead-history",
  entity: "lead_history",
  signature: ["LeadId", "Field", "OldValue", "NewValue"],
  columns: {
    lead_id: "LeadId",
    field: ["Field", "Field / Event"],
    old_value: "OldValue",
    new_value: "NewValue",
    changed_at: ["CreatedDate", "Edit Date"],
    is_deleted: "IsDeleted",
  },
  system: ["Id", "CreatedById", "Edited By", "DataType"],
  ids: "salesforce",
  footer: reportFooter,
};
