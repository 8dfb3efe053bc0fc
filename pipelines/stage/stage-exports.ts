import type { Config } from "../config/config-schema.ts";
import { type Entity, entityNames, idColumn } from "../config/entities.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import { quoteName, quoteText, type Row, type Warehouse } from "../warehouse.ts";
import { withoutNulls } from "./canonical-value.ts";
import { type ColumnMap, checkTraitColumns, mapColumns, presetOf } from "./column-map.ts";
import { columnRole } from "./column-role.ts";
import { type LocateCell, mapExport, mapNothing } from "./map-export.ts";

/** What reading an export left behind: its header, and a way to find a cell again. */
export interface ReadExport {
  readonly columns: readonly string[];
  readonly locate: LocateCell;
}

/** The canonical parts that each export fills: what can and what can't be judged follows from it. */
export type ColumnMaps = ReadonlyMap<Entity, ColumnMap>;

/** Stage 2: from `raw.*` to `staging.*`, canonical names and types, by preset and config. */
export async function stageExports(
  warehouse: Warehouse,
  config: Config,
  read: ReadonlyMap<Entity, ReadExport>,
): Promise<ColumnMaps> {
  await warehouse.run("create schema if not exists mapped");
  const maps = new Map<Entity, ColumnMap>();
  for (const entity of entityNames) {
    const exported = config.exports[entity];
    const source = read.get(entity);
    if (exported === undefined || source === undefined) {
      await mapNothing(warehouse, entity);
      continue;
    }
    refuseReservedName(exported.file, source.columns);
    const map = mapColumns(entity, exported, source.columns);
    await mapExport(warehouse, {
      entity,
      config,
      exported,
      header: source.columns,
      map,
      locate: source.locate,
    });
    await refuseRepeatedIds(warehouse, entity, exported.file, map, source);
    maps.set(entity, map);
  }
  await mapFields(warehouse, config, read, maps);
  await runSql(warehouse, "staging");
  return maps;
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

async function refuseRepeatedIds(
  warehouse: Warehouse,
  entity: Entity,
  file: string,
  map: ColumnMap,
  source: ReadExport,
): Promise<void> {
  const id = idColumn[entity];
  const column = id === undefined ? undefined : map.get(id);
  if (id === undefined || column === undefined) return;
  const again = await warehouse.rows(`select record from (
      select record, row_number() over (partition by ${id} order by record) as nth, ${id} is null as is_empty from mapped.${entity}
    ) where nth > 1 or is_empty order by record limit 1`);
  const record = again[0]?.record;
  if (record === undefined) return;
  const place = await source.locate(Number(record), source.columns.indexOf(column));
  throw new InputError({
    at: `${file}:${place.line}:${place.column}`,
    problem: `the id "${column}" is empty here or stands in an earlier record too`,
    mend: `Name the column that identifies a row in exports.${entity}.id, or export each row once.`,
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

/** Every column of leads and accounts in long form, with what is known of it beforehand. */
async function mapFields(
  warehouse: Warehouse,
  config: Config,
  read: ReadonlyMap<Entity, ReadExport>,
  maps: ColumnMaps,
): Promise<void> {
  const roles: Row[] = [];
  for (const [entity, id, prefix] of [
    ["leads", "lead_id", ""],
    ["accounts", "account_id", "account "],
  ] as const) {
    const exported = config.exports[entity];
    const header = read.get(entity)?.columns ?? [];
    const long =
      exported === undefined ? [] : header.map((column) => longSelect(entity, id, column, exported.nulls));
    await warehouse.run(`create or replace table mapped.${entity.slice(0, -1)}_fields as
      ${long.length === 0 ? `select null::varchar as ${id}, null::varchar as field, null::varchar as value where false` : long.join("\n union all ")}`);
    if (exported === undefined) continue;
    const preset = presetOf(entity, exported);
    const map = maps.get(entity) ?? new Map();
    roles.push(
      ...header.map((column) => ({
        column_name: prefix + column,
        column_role: columnRole(column, config, map, preset),
      })),
    );
  }
  const parts = [...(maps.get("leads") ?? [])].map(([canonical, column_name]) => ({
    canonical,
    column_name,
  }));
  await warehouse.write("mapped.canonical_columns", { canonical: "varchar", column_name: "varchar" }, parts);
  checkTraitColumns(config, read.get("leads")?.columns ?? []);
  await warehouse.write("mapped.columns", { column_name: "varchar", column_role: "varchar" }, roles);
}

function longSelect(entity: string, id: string, column: string, nulls: readonly string[]): string {
  const value = withoutNulls(`raw.${quoteName(column)}`, nulls);
  return `select ids.${id}, ${quoteText(column)} as field, ${value} as value
      from raw.${entity} as raw inner join mapped.${entity} as ids on ids.record = raw.rowid + 1 where ${value} is not null`;
}
