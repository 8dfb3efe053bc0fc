import type { Config, ExportConfig } from "../config/config-schema.ts";
import { type Entity, entities, idColumn, requiredColumns } from "../config/entities.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import { columnsNamed } from "../presets/columns-named.ts";
import { knownPresets } from "../presets/known-presets.ts";
import type { Preset } from "../presets/preset.ts";

/** Which column of an export plays which canonical part: `{ lead_id: "Id", territory: "City" }`. */
export type ColumnMap = ReadonlyMap<string, string>;

/** The preset that an export declares. Throws InputError for an unknown name or one for another kind of export. */
export function presetOf(entity: Entity, exported: ExportConfig): Preset | null {
  if (exported.preset === undefined) return null;
  const preset = knownPresets.get(exported.preset);
  if (preset?.entity === entity) return preset;
  const fitting = [...knownPresets.values()]
    .filter((known) => known.entity === entity)
    .map((known) => known.name);
  throw new InputError({
    at: `exports.${entity}.preset`,
    problem:
      preset === undefined
        ? `no preset is called "${exported.preset}"`
        : `${preset.name} is for exports.${preset.entity}`,
    mend:
      fitting.length === 0
        ? "Leave the preset out and map the columns."
        : `Presets for ${entity}: ${fitting.join(", ")}.`,
  });
}

/**
 * Joins what the preset knows with what the config says; the config wins. A column that the config names must be there,
 * spelled so. One that only the preset names may be missing, and is met in any spelling of the same key: the best of the
 * preset's names goes first, and of one name its exact spelling. Throws InputError where two columns could be meant.
 */
export function mapColumns(entity: Entity, exported: ExportConfig, header: readonly string[]): ColumnMap {
  const named = declared(entity, exported);
  const map = new Map<string, string>();
  for (const [canonical, names] of Object.entries(presetOf(entity, exported)?.columns ?? {})) {
    if (named.some(([part]) => part === canonical)) continue;
    const column = presetColumn(entity, exported.file, canonical, [names].flat(), header);
    if (column !== null) map.set(canonical, column);
  }
  for (const [canonical, column] of named) {
    requireColumn(
      `exports.${entity}.${canonical === idColumn[entity] && exported.id !== undefined ? "id" : `columns.${canonical}`}`,
      column,
      exported.file,
      header,
    );
    map.set(canonical, column);
  }
  const missing = requiredColumns[entity].find((canonical) => !map.has(canonical));
  if (missing !== undefined) throw missingPart(entity, missing, exported.file);
  return map;
}

function presetColumn(
  entity: Entity,
  file: string,
  canonical: string,
  names: readonly string[],
  header: readonly string[],
): string | null {
  const [column, another] =
    names.map((name) => columnsNamed(name, header)).find((columns) => columns.length > 0) ?? [];
  if (another === undefined) return column ?? null;
  throw new InputError({
    at: `exports.${entity}.columns`,
    problem: `${file} has "${column}" and "${another}": either could be ${canonical}`,
    mend: `Say in exports.${entity}.columns which one is ${canonical}.`,
  });
}

/**
 * Throws InputError where one column holds the dates of wins and of losses and nothing says which of them a date is: every
 * closed deal would count as won.
 */
export function requireDecidedClose(entity: Entity, config: Config, map: ColumnMap): void {
  const closed = map.get("won_at");
  if (closed === undefined || closed !== map.get("lost_at") || map.has("is_won")) return;
  if (config.outcome.won?.export === entity) return;
  throw new InputError({
    at: `exports.${entity}.columns.is_won`,
    problem: `"${closed}" is the date of wins and of losses, and nothing says which were won`,
    mend: `Export the flag and map it to is_won, or say in outcome.won which values of which column mean won.`,
  });
}

function declared(entity: Entity, exported: ExportConfig): [string, string][] {
  const columns = Object.entries(exported.columns as Record<string, string | undefined>);
  const id = idColumn[entity];
  if (exported.id !== undefined && id !== undefined) columns.unshift([id, exported.id]);
  return columns.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** Throws InputError unless the export has the column. */
export function requireColumn(at: string, column: string, file: string, header: readonly string[]): void {
  if (header.includes(column)) return;
  const near = nearest(column, header);
  throw new InputError({
    at,
    problem: `${file} has no column "${column}"`,
    mend: near === null ? `Its columns are ${header.join(", ")}.` : `Did you mean "${near}"?`,
  });
}

function missingPart(entity: Entity, canonical: string, file: string): InputError {
  return new InputError({
    at: `exports.${entity}.columns`,
    problem: `nothing says which column of ${file} is ${canonical}`,
    mend: `Add "columns": { "${canonical}": "<its column>" } or a preset. Known names: ${Object.keys(entities[entity]).join(", ")}.`,
  });
}

/** Refuses a config that names columns no export has in `traits`. */
export function checkTraitColumns(config: Config, header: readonly string[]): void {
  const named = [
    ...config.traits.deny.map((column, i) => [`traits.deny.${i}`, column] as const),
    ...config.traits.allow.map(({ column }, i) => [`traits.allow.${i}.column`, column] as const),
    ...Object.keys(config.traits.kinds).map((column) => [`traits.kinds.${column}`, column] as const),
    ...Object.keys(config.traits.groups).map((column) => [`traits.groups.${column}`, column] as const),
  ];
  for (const [at, column] of named) requireColumn(at, column, config.exports.leads.file, header);
}
