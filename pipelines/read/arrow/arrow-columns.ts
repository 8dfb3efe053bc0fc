import { findNameFlaw } from "../column-names.ts";
import type { ArrowBatch } from "./arrow-batch.ts";
import type { FlatTable } from "./arrow-flatbuffer.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";
import { type ArrowType, arrowType, hasBit, intType, type ValueText } from "./arrow-type.ts";

/** A column of an Arrow file. */
export interface ArrowColumn {
  readonly name: string;
  /** Of its values, or of those in its dictionary; null for a column that holds nothing but null. */
  readonly type: ArrowType | null;
  /** Where its values are numbers of places in a dictionary. */
  readonly dictionary: { readonly id: number; readonly indexType: ArrowType } | null;
}

/** The texts of each dictionary by its id. */
export type ArrowDictionaries = ReadonlyMap<number, readonly (string | null)[]>;

const NULL_KIND = 1;
const NOT_PLAIN: Readonly<Record<number, string>> = {
  4: "binary",
  11: "interval",
  12: "list",
  13: "struct",
  14: "union",
  15: "fixed_size_binary",
  16: "fixed_size_list",
  17: "map",
  18: "duration",
  19: "large_binary",
  21: "large_list",
  22: "run_end_encoded",
  23: "binary_view",
  25: "list_view",
  26: "large_list_view",
};

/**
 * The columns that the schema of an Arrow file names, in their order.
 *
 * Errors: ArrowFlaw for names that one table cannot hold, for types that are nested or binary, and for numbers with the
 * highest byte first.
 *
 * @example arrowColumns(header).map(({ name }) => name); // ["id", "email"]
 */
export function arrowColumns(schema: FlatTable): ArrowColumn[] {
  if (schema.number(0, "Int16") !== 0)
    throw new ArrowFlaw("the file has the highest byte first", "Write it on a little-endian machine.");
  const columns = schema.tables(1).map(columnOf);
  const flaw = findNameFlaw(columns.map(({ name }) => name));
  if (flaw)
    throw new ArrowFlaw(flaw.problem, "Give every column a name of its own, or export without that column.");
  if (columns.some(({ type }) => type !== null)) return columns;
  throw new ArrowFlaw("no column can hold a value", "Run the export again.");
}

function columnOf(field: FlatTable): ArrowColumn {
  const name = field.text(0) ?? "";
  if (name.includes("\0")) throw new ArrowFlaw("a column name with NUL");
  const kind = field.number(2, "Uint8");
  const parameters = field.table(3);
  if (parameters === null) throw new ArrowFlaw("a column without a type");
  const type = kind === NULL_KIND ? null : arrowType(kind, parameters);
  if (type === null && kind !== NULL_KIND) throw notPlain(name, kind);
  const encoding = field.table(4);
  if (encoding === null) return { name, type, dictionary: null };
  return { name, type, dictionary: { id: encoding.size(0), indexType: intType(encoding.table(1)) } };
}

function notPlain(name: string, kind: number): ArrowFlaw {
  const type = NOT_PLAIN[kind];
  if (type === undefined) return new ArrowFlaw("a column of an unknown type");
  return new ArrowFlaw(
    `column ${JSON.stringify(name)} has the type ${type}: expected text, numbers, dates or booleans`,
    "Export one plain column for each part that matters, or leave that column out.",
  );
}

/** Takes a column's part of a batch, and gives the text of each row, null for null. */
export function takeColumn(
  { type, dictionary }: ArrowColumn,
  batch: ArrowBatch,
  dictionaries: ArrowDictionaries,
): (row: number) => string | null {
  const nulls = batch.takeNulls();
  if (type === null) return () => null;
  const isValid = takeValidity(batch, nulls);
  if (dictionary === null) {
    const textOf = type.take(batch);
    return (row) => (isValid(row) ? textOf(row) : null);
  }
  const place = dictionary.indexType.take(batch);
  const texts = dictionaries.get(dictionary.id) ?? [];
  return (row) => (isValid(row) ? textAt(texts, place(row)) : null);
}

function textAt(texts: readonly (string | null)[], place: ReturnType<ValueText>): string | null {
  const text = texts[Number(place)];
  if (text === undefined) throw new ArrowFlaw("a value that its dictionary lacks");
  return text;
}

function takeValidity(batch: ArrowBatch, nulls: number): (row: number) => boolean {
  const bits = batch.takeBuffer(0);
  if (bits.length === 0 && nulls === 0) return () => true;
  let found = 0;
  for (let row = 0; row < batch.records; row++) if (!hasBit(bits, row)) found++;
  if (found !== nulls) throw new ArrowFlaw("another count of nulls than said");
  return (row) => hasBit(bits, row);
}
