import type { ColumnEvidence } from "../../models/mine/leak-gates.ts";
import { traitGroup, traitKind } from "../../models/mine/trait-kind.ts";
import type { TraitGroup } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import { columnKey } from "../presets/column-key.ts";
import { knownPresets } from "../presets/known-presets.ts";
import type { Preset } from "../presets/preset.ts";
import type { Warehouse } from "../warehouse.ts";

/** A column that traits are made from: what it says something about, and how its values are taken. */
export interface TraitColumn {
  readonly name: string;
  readonly group: string;
  readonly kind: string;
}

/** Group and kind of a column: as the config says, else the preset, else its name and its values. */
export function traitColumn(evidence: ColumnEvidence, config: Config): TraitColumn {
  const name = evidence.column;
  const preset = knownPresets.get(config.exports.leads.preset ?? "");
  return {
    name,
    group: own(config.traits.groups, name) ?? presetGroup(preset, name) ?? traitGroup(name),
    kind: own(config.traits.kinds, name) ?? traitKind(evidence),
  };
}

/** The preset's names are met in any spelling. */
function presetGroup(preset: Preset | undefined, column: string): TraitGroup | undefined {
  const key = columnKey(column);
  return Object.entries(preset?.groups ?? {}).find(([name]) => columnKey(name) === key)?.[1];
}

/** Throws InputError where a column is to be taken as numbers and holds anything else. */
export function requireNumbers(columns: readonly TraitColumn[], evidence: readonly ColumnEvidence[]): void {
  for (const { name, kind } of columns) {
    const seen = evidence.find(({ column }) => column === name);
    if (kind !== "numeric" || seen === undefined || seen.numbers === seen.filled) continue;
    throw new InputError({
      at: `traits.kinds.${name}`,
      problem: `taken as numbers, but ${seen.filled - seen.numbers} values are not plain numbers`,
      mend: "Export the column as plain numbers, name its empty values in nulls, or take it as categorical.",
    });
  }
}

/** Writes `meta.trait_columns`: the columns that the traits in SQL are made from. */
export async function writeTraitColumns(
  warehouse: Warehouse,
  columns: readonly TraitColumn[],
): Promise<void> {
  await warehouse.write(
    "meta.trait_columns",
    { column_name: "varchar", trait_group: "varchar", kind: "varchar" },
    columns.map(({ name, group, kind }) => ({ column_name: name, trait_group: group, kind })),
  );
}

/** A column may be called `constructor`: only what was written counts. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
