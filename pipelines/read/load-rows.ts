import { quoteName, type Warehouse } from "../warehouse.ts";
import { rawTable } from "./raw-table.ts";

const BATCH = "batch_of_rows";
const BATCH_ROWS = 10_000;
const BATCH_CHARACTERS = 32 * 1024 * 1024;

/** The cells of one row in the order of the columns; a cell that is not there counts as null. */
export type TextRow = readonly (string | null | undefined)[];

/**
 * Makes the table `raw."<export>"` with columns of text and fills it with rows that we parsed ourselves, in their order,
 * some thousands at a time, so that a file of any size fits. `textOf` gives the SQL that makes the text to keep of a
 * column's cell, where that is not the cell itself. Where the rows end in an error, no table is left.
 *
 * @example await loadRows(warehouse, "leads", ["id", "name"], rowsOf(file));
 */
export async function loadRows(
  warehouse: Warehouse,
  exportName: string,
  columns: readonly string[],
  rows: AsyncIterable<TextRow>,
  textOf: (column: string, index: number) => string = (column) => column,
): Promise<void> {
  const table = rawTable(exportName);
  await warehouse.run("create schema if not exists raw");
  await warehouse.run(
    `create or replace table ${table} (${columns.map((name) => `${quoteName(name)} varchar`)})`,
  );
  const names = columns.map((_, index) => `c${index}`);
  const texts = names.map(textOf).join(", ");
  try {
    for await (const batch of batches(rows)) {
      await warehouse.writeTexts(BATCH, names, batch);
      await warehouse.run(`insert into ${table} select ${texts} from ${BATCH}`);
    }
  } catch (error) {
    await warehouse.run(`drop table ${table}`);
    throw error;
  } finally {
    await warehouse.run(`drop table if exists ${BATCH}`);
  }
}

async function* batches(rows: AsyncIterable<TextRow>): AsyncGenerator<TextRow[]> {
  let batch: TextRow[] = [];
  let characters = 0;
  for await (const cells of rows) {
    batch.push(cells);
    for (const cell of cells) characters += cell?.length ?? 0;
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
