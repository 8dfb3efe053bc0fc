/** How a CSV file is written, as far as the reader lets it differ. */
export interface CsvDialect {
  /** One ASCII character. */
  readonly delimiter: string;
  /** `lf` stands for LF and CRLF; `cr` for the lone CR of old Macs. */
  readonly lineEnds?: LineEnds | undefined;
}

export type LineEnds = "lf" | "cr";

/** The byte that ends a line: 10 or 13. */
export function lineEndByte(lineEnds: LineEnds | undefined): number {
  return lineEnds === "cr" ? 0x0d : 0x0a;
}
