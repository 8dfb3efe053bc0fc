import type { Warehouse } from "../warehouse.ts";
import type { ExportToMap } from "./export-to-map.ts";
import { flawedValues, flawOf } from "./flawed-values.ts";
import type { MappedCell } from "./mapped-cells.ts";
import { quarantineColumns } from "./quarantine-columns.ts";
import { refusal } from "./refusal.ts";

/**
 * Deals with the records of a new `mapped.<entity>` that have a value that doesn't fit, or an id that is empty or was met before,
 * as the export's `reject` says. With "quarantine" they leave the table, and `quarantine.<entity>` says where each such value
 * stands and what was expected, not what it is. Returns how many records left.
 *
 * Errors: InputError at the first such value in the file with "refuse", and when more than half of the records would go: then the
 * declared form is wrong, not the rows.
 */
export async function rejectRecords(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
): Promise<number> {
  const { entity, exported } = source;
  const [counts] = await warehouse.rows(`select
    (select count(*) from mapped.${entity}) as records,
    (select count(distinct record) from (${flawedValues(source)})) as rejected`);
  const [records, rejected] = [Number(counts?.records), Number(counts?.rejected)];
  if (exported.reject === "quarantine") {
    if (rejected * 2 > records) {
      throw await refusal(warehouse, source, cells, `${rejected} of ${records} records don't fit: `);
    }
    await quarantine(warehouse, source, cells);
  } else if (rejected > 0) throw await refusal(warehouse, source, cells);
  await warehouse.run(
    rejected === 0
      ? `alter table mapped.${entity} drop column misfits`
      : `create or replace table mapped.${entity} as select * exclude (misfits) from mapped.${entity}
        where record not in (select record from quarantine.${entity}) order by record`,
  );
  return rejected;
}

async function quarantine(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
): Promise<void> {
  const values = await warehouse.rows(
    `select record, cell from (${flawedValues(source)}) order by record, cell`,
  );
  const flawed = values.map(({ record, cell }) => ({
    record: Number(record),
    ...flawOf(source, cells, Number(cell)),
  }));
  const places = await source.locate(flawed);
  const rows = flawed.map(({ record, column, name, reason }, i) => ({
    record,
    line: places[i]?.line ?? null,
    column_number: column + 1,
    column_name: name,
    reason,
  }));
  await warehouse.write(`quarantine.${source.entity}`, quarantineColumns, rows);
}
