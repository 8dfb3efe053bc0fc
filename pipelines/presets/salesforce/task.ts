import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce Task; after a conversion WhoId holds the contact. */
export const salesforceTask: Preset = {
  name: "salesforce/task",
  entity: "tasks",
  signature: ["WhoId", "TaskSubtype"],
  columns: {
    who_id: ["WhoId", "Name ID"],
    created_at: "CreatedDate",
    completed_at: ["CompletedDateTime", "Completed Date"],
    is_closed: ["IsClosed", "Closed"],
    is_deleted: ["IsDeleted", "Deleted"],
  },
  system: [
    "Id",
    "WhatId",
    "OwnerId",
    "Subject",
    "Status",
    "Priority",
    "ActivityDate",
    "AccountId",
    "CallType",
    "CallDisposition",
    "CallDurationInSeconds",
    "IsHighPriority",
    "CreatedById",
    "LastModifiedDate",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
