import type { Preset } from "../preset.ts";

/** Marketing activities of no vendor that we know: who, when, what. */
export const genericActivity: Preset = {
  name: "generic/activity",
  entity: "activities",
  signature: ["lead id", "activity date", "activity type"],
  columns: {
    lead_id: ["lead id", "prospect id", "contact id", "person id"],
    activity_at: [
      "activity date",
      "activity at",
      "occurred at",
      "event date",
      "event time",
      "timestamp",
      "date",
    ],
    activity_type: ["activity type", "activity", "event type", "event", "event name", "type"],
    asset: ["asset", "asset name", "page", "page url", "url", "campaign"],
    attributes: ["attributes", "properties"],
  },
};
