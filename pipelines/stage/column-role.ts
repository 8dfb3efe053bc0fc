import type { Config } from "../config/config-schema.ts";
import type { Preset } from "../presets/preset.ts";
import type { ColumnMap } from "./column-map.ts";

/** What the preset and the config say of a column before anyone has looked at its values. */
export type ColumnRole =
  | "candidate"
  | "allowed"
  | "denied"
  | "id"
  | "system"
  | "moment"
  | "outcome"
  | "dimension"
  | "personal"
  | "filled later";

const roleOfCanonical: Readonly<Record<string, ColumnRole>> = {
  lead_id: "id",
  account_id: "id",
  contact_id: "id",
  opportunity_id: "id",
  marketing_id: "id",
  created_at: "moment",
  qualified_at: "moment",
  accepted_at: "outcome",
  sqo_at: "outcome",
  won_at: "outcome",
  lost_at: "outcome",
  is_won: "outcome",
  is_closed: "outcome",
  amount: "outcome",
  disposition: "outcome",
  disposition_at: "outcome",
  rep: "dimension",
  territory: "dimension",
  product_line: "dimension",
  company: "personal",
  title: "personal",
  email: "personal",
  is_deleted: "system",
};

/** The role of one column of the leads or accounts export. What the config says goes before what the preset says. */
export function columnRole(
  column: string,
  config: Config,
  map: ColumnMap,
  preset: Preset | null,
): ColumnRole {
  if (config.traits.deny.includes(column)) return "denied";
  if (config.traits.allow.some((allowed) => allowed.column === column)) return "allowed";
  const { won, lost } = config.outcome;
  if (won?.column === column || lost?.column === column) return "outcome";
  const parts = [...map]
    .filter(([, mapped]) => mapped === column)
    .map(([canonical]) => roleOfCanonical[canonical]);
  const role = parts.find((part) => part !== undefined);
  if (role !== undefined) return role;
  if (preset?.filledLater?.includes(column)) return "filled later";
  if (preset?.personal?.includes(column)) return "personal";
  return preset?.system?.includes(column) ? "system" : "candidate";
}
