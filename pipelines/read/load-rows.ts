import { type ColumnType, quoteName, type Row, type Warehouse } from "../warehouse.ts";
import { rawTable } from "./raw-table.ts";

const BATCH = "batch_of_rows";
const BATCH_ROWS = 10_000;
const BATCH_CHARACTERS = 32 * 1024 * 1024;

/** The cells of one row in the order of the columns; a cell that is not there counts as null. */
export type TextRow = readonly (string | null | undefined)[];

/**
 * Makes the table `raw."<export>"` with columns of text and fills it with rows that we parsed ourselves, in their order,
 * some thousands at a time, so that a file of any size fits.
 *
 * @example await loadRows(warehouse, "leads", ["id", "name"], rowsOf(file));
 */
export async function loadRows(
  warehouse: Warehouse,
  exportName: string,
  columns: readonly string[],
  rows: AsyncIterable<TextRow>,
): Promise<void> {
  const table = rawTable(exportName);
  await warehouse.run("create schema if not exists raw");
  await warehouse.run(
    `create or replace table ${table} (${columns.map((name) => `${quoteName(name)} varchar`)})`,
  );
  const types = Object.fromEntries(
    columns.map((_, index): [string, ColumnType] => [batchColumn(index), "varchar"]),
  );
  for await (const batch of batches(rows)) {
    await warehouse.write(BATCH, types, batch);
    await warehouse.run(`insert into ${table} select * from ${BATCH}`);
    await warehouse.run(`drop table ${BATCH}`);
  }
}

/** Names of our own, because objects sort a key such as `2024` to the front and may lose `__proto__`. */
function batchColumn(index: number): string {
  return `c${index}`;
}

async function* batches(rows: AsyncIterable<TextRow>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for await (const cells of rows) {
    batch.push(Object.fromEntries(cells.map((cell, index) => [batchColumn(index), cell ?? null])));
    for (const cell of cells) characters += cell?.length ?? 0;
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
