import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce Event: meetings; after a conversion WhoId holds the contact. */
export const salesforceEvent: Preset = {
  name: "salesforce/event",
  entity: "events",
  signature: ["WhoId", "StartDateTime"],
  columns: {
    who_id: ["WhoId", "Name ID"],
    created_at: "CreatedDate",
    started_at: ["StartDateTime", "ActivityDateTime", "Start"],
    is_deleted: ["IsDeleted", "Deleted"],
  },
  system: [
    "Id",
    "WhatId",
    "OwnerId",
    "Subject",
    "Location",
    "ActivityDate",
    "DurationInMinutes",
    "EndDateTime",
    "End",
    "EventSubtype",
    "GroupEventType",
    "IsAllDayEvent",
    "IsGroupEvent",
    "ShowAs",
    "AccountId",
    "CreatedById",
    "LastModifiedDate",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
