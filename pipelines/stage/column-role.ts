import type { Config } from "../config/config-schema.ts";
import { namesColumn } from "../presets/names-column.ts";
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
  merged_into: "system",
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

/**
 * The role of one column of the leads or accounts export. What the config says goes before what the preset says; the preset's
 * names are met in any spelling.
 */
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
  const parts = [...map].filter(([, mapped]) => mapped === column).map(([canonical]) => canonical);
  return firstRole(parts) ?? presetRole(column, preset) ?? "candidate";
}

/** A second name of a canonical part says the same as the first: its role holds even where another column plays the part. */
function presetRole(column: string, preset: Preset | null): ColumnRole | undefined {
  if (preset === null) return undefined;
  if (namesColumn(preset.filledLater ?? [], column)) return "filled later";
  if (namesColumn(preset.personal ?? [], column)) return "personal";
  if (namesColumn(preset.system ?? [], column)) return "system";
  const parts = Object.entries(preset.columns).filter(([, names]) => namesColumn([names].flat(), column));
  return firstRole(parts.map(([canonical]) => canonical));
}

function firstRole(parts: readonly string[]): ColumnRole | undefined {
  return parts.map((canonical) => roleOfCanonical[canonical]).find((role) => role !== undefined);
}
