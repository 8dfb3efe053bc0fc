import type { Preset } from "../preset.ts";
import { reportFooter } from "./report-footer.ts";

/** Salesforce User: the reps. */
export const salesforceUser: Preset = {
  name: "salesforce/user",
  entity: "users",
  signature: ["Id", "Name", ["IsActive", "Active"]],
  columns: { rep: ["Id", "User ID"], rep_name: ["Name", "Full Name"] },
  system: [
    "Username",
    "FirstName",
    "LastName",
    "Alias",
    "Email",
    "Active",
    "UserType",
    "UserRoleId",
    "UserRole.Name",
    "Role",
    "ProfileId",
    "Profile",
    "Profile.Name",
    "ManagerId",
    "Manager",
    "Title",
    "Department",
    "Division",
  ],
  ids: "salesforce",
  footer: reportFooter,
};
