import type { CsvDialect } from "../../pipelines/read/csv/csv-dialect.ts";

export type Table = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface CsvStyle {
  readonly delimiter: string;
  /** Taken in turn, so that two of them make a file of mixed line ends. */
  readonly lineEnds: readonly string[];
  readonly quoteAll: boolean;
  readonly finalNewline: boolean;
  readonly mark: boolean;
}

/** What must be declared to read a file of that style. */
export function dialectOf({ delimiter, lineEnds }: CsvStyle): CsvDialect {
  return { delimiter, lineEnds: lineEnds[0] === "\r" ? "cr" : "lf" };
}

/** Writes a table as CSV the short way, so that reading it back does not test the reader with its own code. */
export function writeCsv({ names, rows }: Table, style: CsvStyle): string {
  const records = [names, ...rows].map((cells) =>
    cells.map((cell) => writeField(cell, style, cells.length)).join(style.delimiter),
  );
  const lines = records.map((record, index) => {
    const isLast = index === records.length - 1;
    return isLast && !style.finalNewline ? record : record + style.lineEnds[index % style.lineEnds.length];
  });
  return (style.mark ? "\ufeff" : "") + lines.join("");
}

/** One value as it stands in a record of `width` fields. */
export function writeField(cell: string, { delimiter, quoteAll }: CsvStyle, width: number): string {
  const needed = /["\r\n]/.test(cell) || cell.includes(delimiter) || width === 1;
  return needed || quoteAll ? `"${cell.replaceAll('"', '""')}"` : cell;
}
