import type { Preset } from "../preset.ts";

/** Reps of no vendor that we know. */
export const genericUser: Preset = {
  name: "generic/user",
  entity: "users",
  signature: ["user id", "territory"],
  columns: {
    rep: ["user id", "rep id", "owner id", "employee id", "sales agent", "sales rep", "rep", "id"],
    rep_name: ["full name", "user name", "rep name", "owner name", "sales agent", "sales rep", "name"],
    territory: ["territory", "sales territory", "sales region", "regional office", "region"],
  },
  system: ["manager", "team", "role", "email", "active", "is active"],
};
