import type { Config } from "../config/config-schema.ts";
import { type Entity, entityNames } from "../config/entities.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { requireDeclaredColumns } from "./column-form.ts";
import { type ColumnMap, mapColumns, requireDecidedClose } from "./column-map.ts";
import type { LocateCells } from "./export-to-map.ts";
import { mapExport, mapNothing } from "./map-export.ts";
import { mapFields } from "./map-fields.ts";

/** What reading an export left behind: its header, and a way to find a cell again. */
export interface ReadExport {
  readonly columns: readonly string[];
  readonly locate: LocateCells;
}

/** The canonical parts that each export fills: what can and what can't be judged follows from it. */
export type ColumnMaps = ReadonlyMap<Entity, ColumnMap>;

/** What stage 2 leaves behind besides tables. */
export interface Staged {
  readonly maps: ColumnMaps;
  /** Records of each export that were set aside: records = loaded + rejected. */
  readonly rejected: ReadonlyMap<Entity, number>;
}

/**
 * Stage 2: from `raw.*` to `staging.*`, canonical names and types, by preset and config. Records whose values don't fit go to
 * `quarantine.*` where the config says so; else InputError names the first.
 */
export async function stageExports(
  warehouse: Warehouse,
  config: Config,
  read: ReadonlyMap<Entity, ReadExport>,
): Promise<Staged> {
  await warehouse.run("create schema if not exists mapped; create schema if not exists quarantine");
  const maps = new Map<Entity, ColumnMap>();
  const rejected = new Map<Entity, number>();
  for (const entity of entityNames) {
    const exported = config.exports[entity];
    const source = read.get(entity);
    if (exported === undefined || source === undefined) {
      await mapNothing(warehouse, entity);
      continue;
    }
    const { columns: header, locate } = source;
    refuseReservedName(exported.file, header);
    requireDeclaredColumns(entity, exported, header);
    const map = mapColumns(entity, exported, header);
    requireDecidedClose(entity, config, map);
    rejected.set(entity, await mapExport(warehouse, { entity, config, exported, header, map, locate }));
    maps.set(entity, map);
  }
  await mapFields(warehouse, config, read, maps);
  await runSql(warehouse, "staging");
  return { maps, rejected };
}

/** The warehouse numbers the records of a file under this name. */
function refuseReservedName(file: string, header: readonly string[]): void {
  const column = header.find((name) => name.toLowerCase() === "rowid");
  if (column === undefined) return;
  throw new InputError({
    at: `${file}:1`,
    problem: `a column can't be called "${column}": the database numbers records under that name`,
    mend: "Rename the column in the export.",
  });
}

/** Throws InputError where neither the config nor an export says which leads were won. */
export function requireOutcome(config: Config, maps: ColumnMaps): void {
  const leads = maps.get("leads");
  const known =
    config.outcome.won !== undefined ||
    maps.has("opportunities") ||
    leads?.has("is_won") ||
    leads?.has("won_at");
  if (known) return;
  throw new InputError({
    at: "outcome.won",
    problem: "nothing says which leads were won",
    mend: 'Add "outcome": { "won": { "column": "<column>", "equals": ["<value>"] } }, or exports.opportunities.',
  });
}
