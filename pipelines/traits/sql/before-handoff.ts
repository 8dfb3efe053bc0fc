import type { Reach } from "../../own-sql/reach.ts";

/** What a trait may read: what was known at each lead's handoff. */
export const beforeHandoff: Reach = {
  includes: (schema) => schema === "before_handoff",
  because: "which may know what came after the handoff",
  mend: "Read before_handoff.leads, fields, activities and campaign_members only; try it on build/<name>/warehouse.duckdb.",
};
