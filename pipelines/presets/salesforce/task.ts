import type { Preset } from "../preset.ts";

/** Salesforce Task; after a conversion WhoId holds the contact. */
export const salesforceTask: Preset = {
  name: "salesforce/task",
  entity: "tasks",
  columns: {
    who_id: "WhoId",
    created_at: "CreatedDate",
    completed_at: "CompletedDateTime",
    is_closed: "IsClosed",
    is_deleted: "IsDeleted",
  },
};
