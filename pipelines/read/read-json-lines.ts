import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import type { ExportSource, LoadedTable } from "./export-source.ts";
import { JsonColumns } from "./json-columns.ts";
import { jsonRecords } from "./json-records.ts";
import { loadRows, type TextRow } from "./load-rows.ts";
import { countRaw } from "./raw-table.ts";

/**
 * Loads a JSON lines file into `raw."<export>"`, all text: numbers with every digit of the source, nested values as their
 * JSON, NULL for null and for a key that a line lacks. The whole file is checked before the first row is loaded.
 *
 * Errors: InputError at `file:line:column`; Error when rows loaded and lines differ.
 */
export async function readJsonLines(warehouse: Warehouse, source: ExportSource): Promise<LoadedTable> {
  const { columns, records } = await survey(source);
  await loadRows(warehouse, source.name, columns.names, rowsOf(source, columns));
  const loaded = await countRaw(warehouse, source.name);
  if (loaded === records) return { columns: columns.names, records, loaded };
  throw new Error(`${source.shownAs}: loaded ${loaded} rows, the file has ${records} lines`);
}

async function survey({ path, shownAs }: ExportSource): Promise<{ columns: JsonColumns; records: number }> {
  const columns = new JsonColumns(shownAs);
  let records = 0;
  for await (const record of jsonRecords(path, shownAs)) {
    columns.learn(record);
    records++;
  }
  if (columns.names.length > 0) return { columns, records };
  throw new InputError({
    at: `${shownAs}:1:1`,
    problem: "no object has a key",
    mend: "Run the export again.",
  });
}

async function* rowsOf({ path, shownAs }: ExportSource, columns: JsonColumns): AsyncGenerator<TextRow> {
  const width = columns.names.length;
  for await (const { members } of jsonRecords(path, shownAs)) {
    const cells = new Array<string | null>(width).fill(null);
    for (const { key, text } of members) cells[columns.indexOf(key)] = text;
    yield cells;
  }
}
