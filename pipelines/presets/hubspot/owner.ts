import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";

/** HubSpot owners: the reps. A rep's name is in two columns there, so the e-mail address stands for it. */
export const hubspotOwner: Preset = {
  name: "hubspot/owner",
  entity: "users",
  signature: ["owner_id", "email", "portal_id"],
  columns: { rep: ["owner_id", "hubspot_owner_id"], rep_name: ["Full Name", "Name", "email"] },
  system: [
    "first_name",
    "last_name",
    "type",
    "active_user_id",
    "user_id",
    "portal_id",
    "archived",
    "teams",
    "created_at",
    "updated_at",
    ...syncColumns,
  ],
};
