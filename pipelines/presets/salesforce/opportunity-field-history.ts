import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce OpportunityFieldHistory: one row per changed field. */
export const salesforceOpportunityFieldHistory: Preset = {
  name: "salesforce/opportunity-field-history",
  entity: "opportunity_field_history",
  signature: ["OpportunityId", "Field", "OldValue", "NewValue"],
  columns: {
    opportunity_id: "OpportunityId",
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
