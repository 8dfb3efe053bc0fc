import { splitRecords, type TextRecord } from "./split-records.ts";

const USUAL = [",", ";", "\t", "|"] as const;
const RECORDS = 200;

/** How a text is cut into fields. */
export interface DelimiterSniff {
  readonly delimiter: (typeof USUAL)[number];
  /** Fields of most records. */
  readonly width: number;
  /** The first 200 records, and how many of them have that width. */
  readonly records: readonly TextRecord[];
  readonly consistent: number;
}

/**
 * The delimiter that gives most records the same number of fields, more than one; of two that do, the one with more fields.
 * Null where none gives more than one field. `isWhole` says that the text ends where the file ends.
 *
 * @example sniffDelimiter("a;b\n1,5;2\n", true)?.delimiter; // ";"
 */
export function sniffDelimiter(text: string, isWhole: boolean): DelimiterSniff | null {
  const sniffs = USUAL.map((delimiter) => {
    const all = splitRecords(text, delimiter, RECORDS);
    const records = isWhole || all.length === RECORDS ? all : all.slice(0, -1);
    const width = commonWidth(records);
    const consistent = records.filter(({ fields, isSound }) => isSound && fields.length === width).length;
    return { delimiter, width, records, consistent };
  });
  const [best] = sniffs
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.consistent / b.records.length - a.consistent / a.records.length || b.width - a.width);
  return best ?? null;
}

/** The width of most records that have more than one field; 1 where there are none. */
function commonWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records)
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [[width] = [1]] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  return width;
}
