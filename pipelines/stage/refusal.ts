import { InputError, type InputProblem } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import type { ExportToMap } from "./export-to-map.ts";
import { fittingFormats } from "./fitting-formats.ts";
import { type Flaw, flawedValues, flawOf } from "./flawed-values.ts";
import type { MappedCell } from "./mapped-cells.ts";

interface FlawedColumn extends Flaw {
  readonly cell: number;
  /** The first record with such a value. */
  readonly record: number;
  /** How many such values. */
  readonly count: number;
}

/**
 * The error about the first wrong value in the file: of the first record that has one, in the first of its columns. `before` opens
 * the sentence.
 */
export async function refusal(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
  before = "",
): Promise<InputError> {
  const first = await firstFlaw(warehouse, source, cells);
  const [place] = await source.locate([first]);
  const cell = cells[first.cell];
  const { problem, mend } =
    cell === undefined ? noId(source, first) : await misfit(warehouse, source, cells, cell, first);
  const at = `${source.exported.file}:${place?.line}:${place?.column}`;
  return new InputError({ at, problem: before + problem, mend });
}

async function firstFlaw(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
): Promise<FlawedColumn> {
  const rows = await warehouse.rows(`select cell, count(*) as count, min(record) as record
    from (${flawedValues(source)}) group by cell order by cell`);
  const flawed = rows.map((row) => {
    const cell = Number(row.cell);
    return { ...flawOf(source, cells, cell), cell, count: Number(row.count), record: Number(row.record) };
  });
  return flawed.reduce((a, b) => ((b.record - a.record || b.column - a.column) < 0 ? b : a));
}

type Told = Pick<InputProblem, "problem" | "mend">;

function noId({ entity }: ExportToMap, { name, reason }: Flaw): Told {
  return {
    problem: `the id "${name}" is ${reason}`,
    mend: `Name the column that identifies a row in exports.${entity}.id, or export each row once.`,
  };
}

async function misfit(
  warehouse: Warehouse,
  source: ExportToMap,
  cells: readonly MappedCell[],
  cell: MappedCell,
  { name, reason, count }: FlawedColumn,
): Promise<Told> {
  const config = `exports.${source.entity}`;
  const declare =
    (await fittingFormats(warehouse, source, cells, cell)) ??
    `Export the column in that form, or say in ${config}.formats how it is written and in ${config}.nulls which values mean empty.`;
  return {
    problem: `the value of "${name}" is ${reason} (${count} such ${count === 1 ? "value" : "values"} in this column)`,
    mend: `${declare} Or set such records aside: ${config}.reject: "quarantine".`,
  };
}
