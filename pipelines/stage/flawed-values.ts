import { idColumn } from "../config/entities.ts";
import { expectedForm } from "./expected-form.ts";
import type { ExportToMap } from "./export-to-map.ts";
import type { MappedCell } from "./mapped-cells.ts";

/** Stands among the numbers of cells for an id that is empty or was met before. */
const NO_ID = -1;

/** A column of an export and what is wrong with a value in it. */
export interface Flaw {
  /** From 0. */
  readonly column: number;
  readonly name: string;
  /** Follows "the value is". */
  readonly reason: string;
}

/**
 * SQL over a `mapped.<entity>` that still has its `misfits`: one row per value that is wrong (record, cell), where `cell` numbers the
 * mapped cells. Ids are compared among the records whose values fit.
 */
export function flawedValues({ entity, map }: ExportToMap): string {
  const misfits = `select distinct record, cell from (select record, unnest(misfits) as cell from mapped.${entity})`;
  const id = idColumn[entity];
  if (id === undefined || !map.has(id)) return misfits;
  return `${misfits} union all
    select record, ${NO_ID} as cell from (
      select record, ${id} is null as is_empty, row_number() over (partition by ${id} order by record) as nth
      from mapped.${entity} where len(misfits) = 0
    ) where nth > 1 or is_empty`;
}

/** What is wrong with the values of a cell that flawedValues() names. */
export function flawOf(
  { entity, map, header }: ExportToMap,
  cells: readonly MappedCell[],
  cell: number,
): Flaw {
  const misfit = cells[cell];
  const name = misfit?.column ?? map.get(idColumn[entity] ?? "") ?? "";
  const reason =
    misfit === undefined ? "empty or stands in an earlier record too" : `not ${expectedForm(misfit.form)}`;
  return { column: header.indexOf(name), name, reason };
}
