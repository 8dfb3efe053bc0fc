import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";
import { synced } from "./synced.ts";

/** HubSpot activities of reps (tasks, calls, meetings, e-mails) with the contacts that they are about. */
export const hubspotEngagement: Preset = {
  name: "hubspot/engagement",
  entity: "tasks",
  signature: ["Associated Contact IDs", "hs_createdate"],
  columns: {
    who_id: ["Associated Contact IDs", "contactIds", "contact_id"],
    created_at: [...synced("hs_createdate"), "Create date"],
    completed_at: [...synced("hs_task_completion_date"), "Completed at"],
    is_closed: [...synced("hs_task_status"), "Task Status"],
    is_deleted: ["archived", "is_deleted", "_fivetran_deleted"],
  },
  system: [
    ...synced(
      "hs_object_id",
      "hs_timestamp",
      "hs_task_type",
      "hs_task_subject",
      "hs_task_body",
      "hs_task_priority",
      "hs_engagement_source",
      "hs_lastmodifieddate",
      "hubspot_owner_id",
      "hubspot_team_id",
    ),
    "Record ID",
    "engagement_id",
    "type",
    "task_type",
    "Task Title",
    "Task Notes",
    "Activity date",
    "Activity type",
    "Due date",
    "Priority",
    "Assigned to",
    "Activity assigned to",
    "Last modified date",
    "Associated Contact",
    "Associated Company",
    "Associated Company IDs",
    ...syncColumns,
  ],
  values: {
    is_closed: {
      COMPLETED: "true",
      NOT_STARTED: "false",
      IN_PROGRESS: "false",
      WAITING: "false",
      DEFERRED: "false",
      Completed: "true",
      "Not Started": "false",
      "In Progress": "false",
      Waiting: "false",
      Deferred: "false",
    },
  },
  lists: { who_id: ";" },
};
