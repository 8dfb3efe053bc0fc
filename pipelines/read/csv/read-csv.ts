import { quoteName, quoteText, type Warehouse } from "../../warehouse.ts";
import type { ExportSource, LoadedTable } from "../export-source.ts";
import { literalPath } from "../literal-path.ts";
import { loadRows } from "../load-rows.ts";
import { rawTable } from "../raw-table.ts";
import type { CsvDialect } from "./csv-dialect.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";
import type { Prescan } from "./prescan.ts";

const SHORTEST_LINE_LIMIT = 2_000_000;

export interface CsvSource extends ExportSource, CsvDialect {
  readonly prescan: Prescan;
  /** Told now and then which share of the records is loaded. */
  readonly onLoad?: (share: number) => void;
}

/**
 * Loads a CSV file that passed prescan() into `raw."<export>"`: the header's columns, all text, in the file's order. An
 * empty field is NULL, `""` in quotes is empty text, and `NULL` is the text NULL.
 *
 * Errors: Error when DuckDB did not load just what the pre-scan saw, in records and in bytes: that is never the user's
 * fault. No error holds a value out of the file, as DuckDB's own do.
 */
export async function readCsv(warehouse: Warehouse, source: CsvSource): Promise<LoadedTable> {
  await loadCsv(warehouse, source);
  const { header, records, valueBytes } = source.prescan;
  const [found] = await warehouse.rows(measureRaw(source));
  const [loaded, bytes] = [Number(found?.records), Number(found?.bytes)];
  if (loaded === records && bytes === valueBytes) return { columns: header, records, loaded };
  const counts = `loaded ${loaded} records with ${bytes} bytes, the file has ${records} with ${valueBytes}`;
  throw new Error(`${source.shownAs}: DuckDB ${counts}`);
}

async function loadCsv(warehouse: Warehouse, source: CsvSource): Promise<void> {
  if (isMisread(source)) return loadRows(warehouse, source.name, source.prescan.header, recordsOf(source));
  await warehouse.run("create schema if not exists raw");
  try {
    await warehouse.run(
      `create or replace table ${rawTable(source.name)} as select * from ${csvRelation(source)}`,
      source.onLoad,
    );
  } catch (error) {
    const kind = String(error).split("\n", 1)[0];
    throw new Error(`${source.shownAs}: DuckDB refused a file that passed the pre-scan: ${kind}`);
  }
}

/**
 * DuckDB refuses mixed line ends or, when less strict, adds records; a lone CR is not among its line ends; it learns the line end from a line break within the
 * header; and after a byte order mark it does not see the quote that opens the first name.
 */
function isMisread({ prescan, delimiter }: CsvSource): boolean {
  const { header, byteOrderMark, lineEnds } = prescan;
  const odd = lineEnds.cr > 0 || (lineEnds.lf > 0 && lineEnds.crlf > 0);
  const quotedFirst = header[0]?.includes(delimiter) || header[0]?.includes('"');
  return odd || header.some((name) => /[\r\n]/.test(name)) || (byteOrderMark && quotedFirst === true);
}

async function* recordsOf(source: CsvSource): AsyncGenerator<CsvRecord> {
  let records = -1;
  for await (const cells of csvRecords(source.path, source)) {
    if (records++ < 0) continue;
    yield cells;
    if (records % 10_000 === 0) source.onLoad?.(records / source.prescan.records);
  }
}

/** shared/traps.md says which option holds back which silent change. */
function csvRelation({ path, delimiter, prescan: { header, longestRecord } }: CsvSource): string {
  const columns = header.map((name) => `${quoteName(name)}: 'VARCHAR'`);
  return `read_csv(${quoteText(literalPath(path))},
    auto_detect = false, header = true, skip = 0, compression = 'none',
    delim = ${quoteText(delimiter)}, quote = '"', escape = '"', comment = '',
    columns = {${columns.join(", ")}},
    strict_mode = true, null_padding = false,
    max_line_size = ${Math.max(SHORTEST_LINE_LIMIT, 2 * longestRecord)},
    hive_partitioning = false, allow_quoted_nulls = false)`;
}

function measureRaw({ name, prescan: { header } }: CsvSource): string {
  const bytes = header.map((column) => `sum(strlen(${quoteName(column)}))`);
  return `select count(*) as records, coalesce(list_sum([${bytes.join(", ")}]), 0) as bytes from ${rawTable(name)}`;
}
