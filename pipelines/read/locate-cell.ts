import { type TextPlace, textPlace } from "./byte-place.ts";
import type { CsvDialect } from "./prescan.ts";
import { textPieces } from "./text-pieces.ts";

const LF = 0x0a;
const QUOTE = 0x22;

/**
 * Where a value of a CSV file begins, for the message about a bad one: record from 1 (the header is not counted), column
 * from 0. The answer is what an editor shows. Reads no further than the value.
 *
 * The file has passed prescan(), so that a quote always opens or closes and no other rule of CSV is needed here.
 * Errors: RangeError when the file has no such value.
 *
 * @example await locateCell("Lead.csv", { delimiter: "," }, 11, 3); // { line: 12, column: 27 }
 */
export async function locateCell(
  path: string,
  { delimiter }: CsvDialect,
  record: number,
  column: number,
): Promise<TextPlace> {
  const step = cellSteps(delimiter.charCodeAt(0));
  for await (const { bytes, offset } of textPieces(path)) {
    for (let at = 0; at < bytes.length; at++) {
      const now = step(bytes[at] as number, offset + at + 1);
      if (now.record === record && now.column === column)
        return textPlace(path, { ...now, offset: offset + at + 1 });
    }
  }
  throw new RangeError(`record ${record}, column ${column} is not in a file that was read before`);
}

/** Takes one byte after the other, each with the offset after it, and says in which cell the next one lies. */
function cellSteps(delimiter: number) {
  const now = { record: 0, column: 0, line: 1, lineStart: 0 };
  let quoted = false;
  return (byte: number, next: number): Readonly<typeof now> => {
    if (byte === QUOTE) quoted = !quoted;
    if (byte === LF) {
      now.line++;
      now.lineStart = next;
    }
    if (quoted) return now;
    if (byte === delimiter) now.column++;
    if (byte === LF) {
      now.record++;
      now.column = 0;
    }
    return now;
  };
}
