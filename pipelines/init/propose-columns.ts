import { type ColumnKind, type Entity, entities, idColumn } from "../config/entities.ts";
import { columnKey } from "../presets/column-key.ts";
import { namesColumn } from "../presets/names-column.ts";
import type { Preset } from "../presets/preset.ts";
import { type ColumnProfile, type FoundFile, isUnique, profileOf } from "./column-profile.ts";
import { presetColumns } from "./preset-columns.ts";
import { roleKey, roleNames } from "./role-names.ts";

/** An export with its place in the config. */
export interface PlacedExport {
  readonly entity: Entity;
  readonly file: FoundFile;
  /** Why it has this place. */
  readonly because: string;
  /** Null where all columns are mapped one by one. */
  readonly preset: Preset | null;
  /** Canonical → the file's column, those of the preset included. */
  readonly columns: ReadonlyMap<string, string>;
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

export interface ExportToPlace {
  readonly entity: Entity;
  readonly file: FoundFile;
  readonly because: string;
  readonly preset: Preset | null;
  /** A file of deals may stand in for leads: each deal is one. */
  readonly isDeals?: boolean;
}

/**
 * Which column plays which part: what the preset says, and then what the names say where the values agree (dates for moments,
 * numbers for amounts, one value per record for the id). A generic preset whose parts the values contradict is left out.
 */
export function proposeColumns(source: ExportToPlace): PlacedExport {
  const { entity, file, preset } = source;
  const byPreset = preset === null ? null : presetColumns(preset, file.header);
  const isGeneric = preset !== null && !isVendors(preset);
  const columns = new Map(isGeneric ? [] : byPreset?.columns);
  for (const [canonical, kind] of partsOf(entity)) {
    if (columns.has(canonical) || byPreset?.ambiguous.has(canonical)) continue;
    const column = namedColumn(source, canonical, kind, columns);
    if (column !== undefined) columns.set(canonical, column);
  }
  const contradicted = [...(byPreset?.columns.keys() ?? [])].filter((canonical) => !columns.has(canonical));
  return {
    entity,
    file,
    because:
      contradicted.length === 0
        ? source.because
        : `${source.because}; mapped one by one, as the values contradict its ${contradicted.join(", ")}`,
    preset: isGeneric && contradicted.length > 0 ? null : preset,
    columns: inOrder(entity, columns),
    evidence: [],
    decide: [...(byPreset?.ambiguous ?? [])].map(
      ([canonical, found]) =>
        `${file.file}: ${found.map(quoted).join(" or ")} could be ${canonical}: map one of them`,
    ),
  };
}

/** What says when a lead was handed over goes first: a date of engagement is not one of creation. */
function partsOf(entity: Entity): [string, ColumnKind][] {
  const parts = Object.entries(entities[entity]) as [string, ColumnKind][];
  return [
    ...parts.filter(([part]) => part === "qualified_at"),
    ...parts.filter(([part]) => part !== "qualified_at"),
  ];
}

function inOrder(entity: Entity, columns: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const parts = Object.keys(entities[entity]);
  return new Map([...columns].sort(([a], [b]) => parts.indexOf(a) - parts.indexOf(b)));
}

function namedColumn(
  source: ExportToPlace,
  canonical: string,
  kind: ColumnKind,
  taken: ReadonlyMap<string, string>,
): string | undefined {
  const { entity, file, isDeals = false } = source;
  const names = [
    ...roleNames(entity, canonical),
    ...(isDeals ? roleNames("opportunities", canonical === "lead_id" ? "opportunity_id" : canonical) : []),
  ];
  for (const name of names) {
    const found = file.header.filter((column) => roleKey(column) === columnKey(name));
    const fitting = found.filter((column) => {
      const profile = profileOf(file, column);
      if (canonical === idColumn[entity] && !isUnique(profile, file)) return false;
      return isFree(source, column, canonical, taken) && fitsKind(profile, kind);
    });
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
}

/** Parts that one column may have together; else each has its own. */
const SHARED: Partial<Record<Entity, readonly string[]>> = {
  accounts: ["account_id", "company"],
  users: ["rep", "rep_name"],
};

function isFree(
  { entity, preset }: ExportToPlace,
  column: string,
  canonical: string,
  taken: ReadonlyMap<string, string>,
): boolean {
  if (isVendors(preset) && namesColumn(preset?.system ?? [], column)) return false;
  const parts = [...taken].filter(([, mapped]) => mapped === column).map(([part]) => part);
  const pairs = [["won_at", "lost_at"], SHARED[entity] ?? []];
  return parts.every((part) => pairs.some((pair) => pair.includes(part) && pair.includes(canonical)));
}

function fitsKind(profile: ColumnProfile, kind: ColumnKind): boolean {
  if (profile.filled === 0) return false;
  if (kind === "time") return profile.dates.length > 0;
  if (kind === "number") return profile.numbers.length > 0;
  return kind !== "boolean" || profile.booleans !== null;
}

export function quoted(column: string): string {
  return `"${column}"`;
}

/** Whether a preset knows one vendor's export, rather than the names that everybody uses. */
export function isVendors(preset: Preset | null): boolean {
  return preset !== null && !preset.name.startsWith("generic/");
}
