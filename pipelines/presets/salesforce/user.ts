import type { Preset } from "../preset.ts";

/** Salesforce User: the reps. */
export const salesforceUser: Preset = {
  name: "salesforce/user",
  entity: "users",
  columns: { rep: "Id", rep_name: "Name" },
};
