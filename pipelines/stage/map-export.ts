import { type Entity, entities } from "../config/entities.ts";
import { quoteName, type Warehouse } from "../warehouse.ts";
import { canonicalValue, type ValueForm } from "./canonical-value.ts";
import { expectedForm } from "./expected-form.ts";
import type { ExportToMap } from "./export-to-map.ts";
import { fillOldValues } from "./fill-old-values.ts";
import { type MappedCell, mappedCells } from "./mapped-cells.ts";
import { plainHistory } from "./plain-history.ts";
import { rejectRecords } from "./reject-records.ts";

/** Whose changes a history records. */
const historyId: Partial<Record<Entity, string>> = {
  lead_history: "lead_id",
  opportunity_field_history: "opportunity_id",
};

/**
 * Writes `mapped.<entity>`: the export under canonical names, null tokens gone, moments in UTC, still as text. Returns how many
 * records were set aside because a value does not fit its form.
 *
 * Errors: InputError at the first such value, by file, line and column, where the config does not let records be set aside.
 */
export async function mapExport(warehouse: Warehouse, source: ExportToMap): Promise<number> {
  const cells = mappedCells(source);
  await warehouse.run(mapping(source, cells));
  const rejected = await rejectRecords(warehouse, source, cells);
  const id = historyId[source.entity];
  if (id !== undefined) {
    await plainHistory(warehouse, source);
    await fillOldValues(warehouse, source, id);
  }
  return rejected;
}

/** An empty `mapped.<entity>` for an export that the config does not have, so that SQL need not ask. */
export async function mapNothing(warehouse: Warehouse, entity: Entity): Promise<void> {
  const columns = Object.keys(entities[entity]).map((canonical) => `${canonical} varchar`);
  if (entity === "leads") columns.push("record_hash varchar");
  await warehouse.run(`create or replace table mapped.${entity} (record bigint, ${columns.join(", ")})`);
}

/** One pass; `misfits` numbers the cells of each record that don't fit. */
function mapping(source: ExportToMap, cells: readonly MappedCell[]): string {
  const extra = extraColumns(source);
  const written = cells.map(({ canonical, raw }) => `${raw} as ${canonical}_cell`);
  const values = cells.map(
    ({ canonical, form }) => `${canonicalValue(`${canonical}_cell`, form)} as ${canonical}`,
  );
  const misfits = cells.flatMap(({ canonical, column, form }) =>
    column === null || form.kind === "text"
      ? []
      : [
          `case when ${canonical}_cell is not null and ${canonical} is null then ${firstLike(cells, column, form)} end`,
        ],
  );
  return `create or replace table mapped.${source.entity} as
    with cells as (
      select rowid + 1 as record, ${[...written, ...extra.map(({ sql, name }) => `${sql} as ${name}`)].join(",\n      ")}
      from raw.${source.entity}
    ), fitted as (select *, ${values.join(",\n      ")} from cells)
    select record, ${[...cells.map(({ canonical }) => canonical), ...extra.map(({ name }) => name)].join(", ")},
      list_filter(cast([${misfits.join(",\n      ")}] as integer[]), lambda cell: cell is not null) as misfits
    from fitted`;
}

/** One date may be both that of a win and that of a loss: a value that doesn't fit is one mistake, not two. */
function firstLike(cells: readonly MappedCell[], column: string, form: ValueForm): number {
  return cells.findIndex(
    (other) => other.column === column && expectedForm(other.form) === expectedForm(form),
  );
}

/** Leads carry a hash of the whole record: two equal records are one lead met twice. */
function extraColumns({ entity, header }: ExportToMap): { name: string; sql: string }[] {
  if (entity !== "leads") return [];
  const cells = header.map((column) => `coalesce(${quoteName(column)}, '')`);
  return [{ name: "record_hash", sql: `md5(concat_ws(chr(31), ${cells.join(", ")}))` }];
}
