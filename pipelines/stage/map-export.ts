import type { Config, ExportConfig } from "../config/config-schema.ts";
import { type ColumnKind, type Entity, entities } from "../config/entities.ts";
import { InputError } from "../errors.ts";
import { quoteName, quoteText, type Warehouse } from "../warehouse.ts";
import { canonicalValue, expectedOf, withoutNulls } from "./canonical-value.ts";
import { type ColumnMap, presetOf, requireColumn } from "./column-map.ts";

/** Finds where a cell stands in its file, for a message about it. */
export type LocateCell = (record: number, column: number) => Promise<{ line: number; column: number }>;

export interface ExportToMap {
  readonly entity: Entity;
  readonly config: Config;
  readonly exported: ExportConfig;
  readonly header: readonly string[];
  readonly map: ColumnMap;
  readonly locate: LocateCell;
}

/**
 * Writes `mapped.<entity>`: the export under canonical names, null tokens gone, moments in UTC, still as text.
 * Throws InputError at the first value that does not fit its column's kind, by file, line and column.
 */
export async function mapExport(warehouse: Warehouse, source: ExportToMap): Promise<void> {
  const kinds = entities[source.entity] as Record<string, ColumnKind>;
  const cells = Object.entries(kinds).map(([canonical, kind]) => ({
    canonical,
    kind,
    raw: rawCell(source, canonical),
  }));
  for (const cell of cells) await refuseMisfits(warehouse, source, cell);
  const columns = cells.map(
    ({ canonical, kind, raw }) =>
      `${raw === null ? "cast(null as varchar)" : canonicalValue(kind, raw)} as ${canonical}`,
  );
  await warehouse.run(`create or replace table mapped.${source.entity} as
    select rowid + 1 as record, ${[...columns, ...extraColumns(source)].join(",\n      ")}
    from raw.${source.entity}`);
}

/** An empty `mapped.<entity>` for an export that the config does not have, so that SQL need not ask. */
export async function mapNothing(warehouse: Warehouse, entity: Entity): Promise<void> {
  const columns = Object.keys(entities[entity]).map((canonical) => `${canonical} varchar`);
  if (entity === "leads") columns.push("record_hash varchar");
  await warehouse.run(`create or replace table mapped.${entity} (record bigint, ${columns.join(", ")})`);
}

function rawCell(source: ExportToMap, canonical: string): string | null {
  const rule = outcomeRule(source, canonical);
  if (rule !== null) return rule;
  const column = source.map.get(canonical);
  if (column === undefined)
    return canonical === "lead_id" && source.entity === "leads" ? "cast(rowid + 1 as varchar)" : null;
  const value = withoutNulls(quoteName(column), source.exported.nulls);
  const names = presetOf(source.entity, source.exported)?.values?.[canonical];
  if (names === undefined) return value;
  const cases = Object.entries(names).map(
    ([theirs, ours]) => `when ${quoteText(theirs)} then ${quoteText(ours)}`,
  );
  return `case ${value} ${cases.join(" ")} else ${value} end`;
}

/** `outcome.won` and `outcome.lost` name a column and the values that decide. */
function outcomeRule(source: ExportToMap, canonical: string): string | null {
  const { won, lost } = source.config.outcome;
  if (canonical === "is_won" && won?.export === source.entity) return isOneOf(source, "won", won);
  if (canonical !== "is_closed" || lost?.export !== source.entity) return null;
  const isLost = isOneOf(source, "lost", lost);
  return won?.export === source.entity
    ? `case when ${isOneOf(source, "won", won)} = 'true' then 'true' else ${isLost} end`
    : isLost;
}

function isOneOf(
  source: ExportToMap,
  part: "won" | "lost",
  rule: { column: string; equals: string[] },
): string {
  requireColumn(`outcome.${part}.column`, rule.column, source.exported.file, source.header);
  return `case when ${quoteName(rule.column)} in (${rule.equals.map(quoteText).join(", ")}) then 'true' else 'false' end`;
}

/** Leads carry a hash of the whole record: two equal records are one lead met twice. */
function extraColumns(source: ExportToMap): string[] {
  if (source.entity !== "leads") return [];
  const cells = source.header.map((column) => `coalesce(${quoteName(column)}, '')`);
  return [`md5(concat_ws(chr(31), ${cells.join(", ")})) as record_hash`];
}

async function refuseMisfits(
  warehouse: Warehouse,
  source: ExportToMap,
  { canonical, kind, raw }: { canonical: string; kind: ColumnKind; raw: string | null },
): Promise<void> {
  if (raw === null || kind === "text") return;
  const misfits =
    await warehouse.rows(`select min(rowid) + 1 as record, count(*) as n from raw.${source.entity}
    where ${raw} is not null and ${canonicalValue(kind, raw)} is null`);
  const { record, n } = misfits[0] as { record: number | null; n: number };
  if (record === null) return;
  const name = source.map.get(canonical) ?? canonical;
  const place = await source.locate(record, source.header.indexOf(name));
  throw new InputError({
    at: `${source.exported.file}:${place.line}:${place.column}`,
    problem: `the value of "${name}" is not ${expectedOf[kind]} (${n} such ${n === 1 ? "value" : "values"} in this column)`,
    mend: `Export the column in that form, or name its empty values in exports.${source.entity}.nulls.`,
  });
}
