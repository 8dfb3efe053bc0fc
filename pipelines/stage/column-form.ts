import type { ExportConfig } from "../config/config-schema.ts";
import type { Entity } from "../config/entities.ts";
import type { Formats } from "../config/value-formats.ts";
import { presetOf, requireColumn } from "./column-map.ts";

/** How the values of one column of an export are written. */
export interface ColumnForm {
  readonly formats: Formats;
  /** Values that mean empty. */
  readonly nulls: readonly string[];
}

/** The form of a column: what the config says of it goes before what it says of the export, and that before the preset. */
export function columnForm(entity: Entity, exported: ExportConfig, column: string): ColumnForm {
  const preset = presetOf(entity, exported);
  const { columns, ...declared } = exported.formats;
  const nulls = [...exported.nulls, ...(preset?.nulls ?? []), ...(own(exported.columnNulls, column) ?? [])];
  return { formats: { ...preset?.formats, ...declared, ...own(columns, column) }, nulls };
}

/** Throws InputError where the formats or nulls of a column are declared that the export does not have. */
export function requireDeclaredColumns(
  entity: Entity,
  exported: ExportConfig,
  header: readonly string[],
): void {
  for (const [part, names] of [
    ["formats.columns", exported.formats.columns],
    ["columnNulls", exported.columnNulls],
  ] as const) {
    for (const name of Object.keys(names))
      requireColumn(`exports.${entity}.${part}.${name}`, name, exported.file, header);
  }
}

/** A column may be called `constructor`. */
function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
