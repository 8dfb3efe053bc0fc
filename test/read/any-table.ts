import fc from "fast-check";
import type { CsvStyle, Table } from "./csv-writer.ts";

const HOSTILE = [
  ..."NULL|NA|null|nan|\\N|None|t|f|true|007|2.70|1e5|12345678901234567890|01/02/2025|2025-01-02 03:04:05+02".split(
    "|",
  ),
  ...'=1+1|#|#x|"|""|,|;|\t|\n|\r\n|\r|a\nb|\'|\\|\\"| | x |-|–|İ|ß|e\u0301|👩‍👩‍👧|\ufeff|\u2028|\u0085|%|{a}'.split(
    "|",
  ),
  "|",
  "",
  "",
];

const cell = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 5 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
);

const unseen = /[\u200b-\u200f\u2060\u202a-\u202e]/g;
const name = cell.filter((text) => text.replace(unseen, "").trim() !== "" && !text.startsWith("\ufeff"));
const odd = fc.constantFrom(
  "__proto__",
  "constructor",
  "2024",
  "1",
  "rowid",
  "filename",
  "a b",
  'a"b',
  "select",
);

const names = fc.uniqueArray(fc.oneof(odd, name), {
  minLength: 1,
  maxLength: 6,
  selector: (text) => text.toLowerCase(),
});

/** Any table of text with column names that one table can hold. */
export const anyTable: fc.Arbitrary<Table> = names.chain((columns) =>
  fc.record({
    names: fc.constant(columns),
    rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
      maxLength: 20,
    }),
  }),
);

export const anyCsvStyle: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnds: fc.constantFrom(["\n"], ["\r\n"], ["\n", "\r\n"], ["\r\n", "\n", "\n"], ["\r"]),
  quoteAll: fc.boolean(),
  finalNewline: fc.boolean(),
  mark: fc.boolean(),
});
