import { InputError } from "../../errors.ts";
import type { Warehouse } from "../../warehouse.ts";
import type { ExportSource, LoadedTable } from "../export-source.ts";
import { loadRows } from "../load-rows.ts";
import { countRaw } from "../raw-table.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";
import { arrowRows, surveyArrow } from "./arrow-rows.ts";

/** DuckDB errors about a value, which would show it. */
const BEYOND_DUCKDB = /(Conversion|Out of Range|Invalid Input) Error/i;

/**
 * Loads an Arrow IPC file, in the file form (`.arrow`, `.feather` of version 2) or the stream form (`.arrows`), into
 * `raw."<export>"`, every column as the text that `readParquet` gives: `2025-06-30 08:00:00[.ffffff]`, moments with a zone in
 * UTC and with `+00`, doubles as the shortest text that gives the same double, decimals in full, `true` and `false`.
 *
 * The format is read here, as apache-arrow trusts the sizes in a file, takes U+FEFF off texts, replaces bytes that are not
 * UTF-8 and ends a cut file without a word.
 *
 * Errors: InputError for a file that is not sound Arrow, for names that one table cannot hold, for columns that are nested
 * or binary, and for compressed values; Error when rows and batches disagree.
 */
export async function readArrow(warehouse: Warehouse, source: ExportSource): Promise<LoadedTable> {
  const { columns, records } = await soundly(source, () => surveyArrow(source.path));
  const names = columns.map(({ name }) => name);
  const textOf = (column: string, index: number) => columns[index]?.type?.sql?.(column) ?? column;
  const rows = arrowRows(source.path, columns);
  await soundly(source, () => loadRows(warehouse, source.name, names, rows, textOf));
  const loaded = await countRaw(warehouse, source.name);
  if (loaded === records) return { columns: names, records, loaded };
  throw new Error(`${source.shownAs}: loaded ${loaded} rows, the Arrow batches say ${records}`);
}

async function soundly<T>({ shownAs }: ExportSource, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw inputError(shownAs, error) ?? error;
  }
}

function inputError(at: string, error: unknown): InputError | null {
  if (error instanceof ArrowFlaw && error.mend !== null)
    return new InputError({ at, problem: error.message, mend: error.mend });
  if (error instanceof ArrowFlaw || error instanceof RangeError) {
    const found = error instanceof ArrowFlaw ? error.message : "a part beyond its end";
    const problem = `not a sound Arrow file of version 2 (${found}): damaged, cut short or another format`;
    return new InputError({ at, problem, mend: "Export it again." });
  }
  if (!BEYOND_DUCKDB.test(String(error))) return null;
  const problem = "a date, time or timestamp is beyond those that DuckDB can hold";
  return new InputError({ at, problem, mend: "Export it again, or leave that column out." });
}
