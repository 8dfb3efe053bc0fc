import { InputError } from "../../errors.ts";
import type { Warehouse } from "../../warehouse.ts";
import type { ExportSource, LoadedTable } from "../export-source.ts";
import { loadRows, type TextRow } from "../load-rows.ts";
import { countRaw } from "../raw-table.ts";
import { JsonColumns } from "./json-columns.ts";
import { type JsonRecord, jsonRecords } from "./json-records.ts";
import type { JsonShape, JsonSource } from "./json-source.ts";

/**
 * Loads a JSON file, one array of objects or one object per line, into `raw."<export>"`, all text: numbers with every
 * digit of the source, nested values as their JSON, NULL for null and for a key that an object lacks. The whole file is
 * checked before the first row is loaded.
 *
 * Errors: InputError at `file:line:column`, also for a file without a single key, as it names no columns; Error when
 * rows loaded and objects differ.
 */
export async function readJson(
  warehouse: Warehouse,
  { name, path, shownAs, firstLine = 1 }: ExportSource,
  shape: JsonShape,
): Promise<LoadedTable> {
  const source: JsonSource = { path, shownAs, shape, firstLine };
  const { columns, records } = await survey(source);
  await loadRows(warehouse, name, columns.names, rowsOf(source, columns));
  const loaded = await countRaw(warehouse, name);
  if (loaded === records) return { columns: columns.names, records, loaded };
  throw new Error(`${shownAs}: loaded ${loaded} rows, the file has ${records} objects`);
}

function recordsOf({ path, shownAs, shape, firstLine }: JsonSource): AsyncGenerator<JsonRecord> {
  return jsonRecords(path, shownAs, shape, firstLine);
}

async function survey(source: JsonSource): Promise<{ columns: JsonColumns; records: number }> {
  const columns = new JsonColumns(source);
  let records = 0;
  for await (const record of recordsOf(source)) {
    columns.learn(record);
    records++;
  }
  if (columns.names.length > 0) return { columns, records };
  throw new InputError({
    at: `${source.shownAs}:${source.firstLine}:1`,
    problem: "no object has a key",
    mend: "Run the export again.",
  });
}

async function* rowsOf(source: JsonSource, columns: JsonColumns): AsyncGenerator<TextRow> {
  const width = columns.names.length;
  for await (const { members } of recordsOf(source)) {
    const cells = new Array<string | null>(width).fill(null);
    for (const { key, text } of members) cells[columns.indexOf(key)] = text;
    yield cells;
  }
}
