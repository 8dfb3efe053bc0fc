import { InputError } from "../errors.ts";
import { quoteName, quoteText, type Row, type Warehouse } from "../warehouse.ts";
import { findNameFlaw } from "./column-names.ts";
import type { ExportSource, LoadedTable } from "./export-source.ts";
import { literalPath } from "./literal-path.ts";
import { countRaw, rawTable } from "./raw-table.ts";

/** Types whose text in DuckDB is one to one with the value. */
const PLAIN_TYPE =
  /^(VARCHAR|JSON|BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*|DATE|TIME(STAMP)?(_S|_MS|_NS)?( WITH TIME ZONE)?|UUID|ENUM\(.*)$/;

/** DuckDB errors that say nothing about the file. */
const NOT_THE_FILE = /^Error: (Permission|Out of Memory|Catalog|Binder|Parser|Interrupt) Error/i;

/**
 * Loads a Parquet file into `raw."<export>"`, every column as text: `2025-06-30 08:00:00[.ffffff]`, moments with an offset
 * in UTC and with `+00`, doubles as the shortest text that gives the same double, decimals in full, `true` and `false`.
 *
 * Errors: InputError for a file that is not sound Parquet, for names that one table cannot hold, and for columns that
 * are nested or binary; Error when rows and metadata disagree.
 */
export async function readParquet(warehouse: Warehouse, source: ExportSource): Promise<LoadedTable> {
  await warehouse.run("create schema if not exists raw");
  const columns = await soundly(source, () => plainColumns(warehouse, source));
  const records = await soundly(source, () => countRecords(warehouse, source));
  await soundly(source, () => warehouse.run(loadStatement(source, columns)));
  const loaded = await countRaw(warehouse, source.name);
  if (loaded === records) return { columns, records, loaded };
  throw new Error(`${source.name}: DuckDB loaded ${loaded} rows, the Parquet metadata says ${records}`);
}

function loadStatement(source: ExportSource, columns: readonly string[]): string {
  const texts = columns.map((name) => `cast(${quoteName(name)} as varchar) as ${quoteName(name)}`);
  return `create or replace table ${rawTable(source.name)} as select ${texts.join(", ")} from ${relation(source)}`;
}

function relation({ path }: ExportSource): string {
  return `read_parquet(${quoteText(literalPath(path))}, hive_partitioning = false)`;
}

async function countRecords(warehouse: Warehouse, { path }: ExportSource): Promise<number> {
  const count = `select sum(num_rows) from parquet_file_metadata(${quoteText(literalPath(path))})`;
  return Number(await warehouse.value(count));
}

async function plainColumns(warehouse: Warehouse, source: ExportSource): Promise<string[]> {
  const schema = await warehouse.rows(
    `select name, num_children from parquet_schema(${quoteText(literalPath(source.path))})`,
  );
  const names = topLevelNames(schema.slice(1));
  const flaw = findNameFlaw(names);
  if (flaw)
    throw refuse(source, flaw.problem, "Give every column a name of its own, or export without that column.");
  for (const { column_name, column_type } of await warehouse.rows(
    `describe select * from ${relation(source)}`,
  )) {
    if (!PLAIN_TYPE.test(String(column_type)))
      throw notPlain(source, String(column_name), String(column_type));
  }
  return names;
}

/** The schema lists each column before its children, and theirs before the next column. */
function topLevelNames(schema: readonly Row[]): string[] {
  const names: string[] = [];
  let inside = 0;
  for (const { name, num_children } of schema) {
    if (inside === 0) names.push(String(name));
    else inside--;
    inside += Number(num_children ?? 0);
  }
  return names;
}

function notPlain(source: ExportSource, column: string, type: string): InputError {
  const problem = `column ${JSON.stringify(column)} has the type ${type}: expected text, numbers, dates or booleans`;
  return refuse(
    source,
    problem,
    "Export one plain column for each part that matters, or leave that column out.",
  );
}

function refuse({ shownAs }: ExportSource, problem: string, mend: string): InputError {
  return new InputError({ at: shownAs, problem, mend });
}

/** DuckDB's own messages about a damaged file may hold values, so none is passed on. */
async function soundly<T>(source: ExportSource, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError || NOT_THE_FILE.test(String(error))) throw error;
    throw refuse(
      source,
      "not a sound Parquet file: damaged, cut short, encrypted or another format",
      "Export it again.",
    );
  }
}
