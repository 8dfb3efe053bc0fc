import { textPieces } from "../text-pieces.ts";
import { type BytePlace, type TextPlace, textPlace } from "./byte-place.ts";
import { type CsvDialect, lineEndByte } from "./csv-dialect.ts";

const QUOTE = 0x22;

/** A value of a table: record from 1 (the header is not counted), column from 0. */
export interface CellNumber {
  readonly record: number;
  readonly column: number;
}

export interface LocatedFile extends CsvDialect {
  readonly path: string;
  /** Number of the file's first line for the user. */
  readonly firstLine?: number | undefined;
}

/**
 * Where values of a CSV file begin, in the order asked for: what an editor shows. One pass over the file, however many
 * they are, and no further than the last of them.
 *
 * The file has passed prescan(), so that a quote always opens or closes and no other rule of CSV is needed here.
 * Errors: RangeError when the file has no such value.
 *
 * @example await locateCells({ path: "Lead.csv", delimiter: "," }, [{ record: 11, column: 3 }]); // [{ line: 12, column: 27 }]
 */
export async function locateCells(
  file: LocatedFile,
  cells: readonly CellNumber[],
): Promise<readonly TextPlace[]> {
  const found = await findBytes(file, cells);
  return Promise.all(
    cells.map((cell) => {
      const place = found.get(keyOf(cell));
      if (place !== undefined) return textPlace(file.path, place, file.firstLine);
      throw new RangeError(
        `record ${cell.record}, column ${cell.column} is not in a file that was read before`,
      );
    }),
  );
}

async function findBytes(file: LocatedFile, cells: readonly CellNumber[]): Promise<Map<string, BytePlace>> {
  const wanted = new Set(cells.map(keyOf));
  const found = new Map<string, BytePlace>();
  if (wanted.size === 0) return found;
  const step = cellSteps(file);
  for await (const { bytes, offset } of textPieces(file.path)) {
    for (let at = 0; at < bytes.length && found.size < wanted.size; at++) {
      const { isNew, record, column, line, lineStart } = step(bytes[at] as number, offset + at + 1);
      if (!isNew || !wanted.has(keyOf({ record, column }))) continue;
      found.set(keyOf({ record, column }), { line, lineStart, offset: offset + at + 1 });
    }
    if (found.size === wanted.size) break;
  }
  return found;
}

function keyOf({ record, column }: CellNumber): string {
  return `${record} ${column}`;
}

/** Takes one byte after the other, each with the offset after it, and says in which cell the next one lies. */
function cellSteps({ delimiter, lineEnds }: CsvDialect) {
  const [delimiterByte, lineEnd] = [delimiter.charCodeAt(0), lineEndByte(lineEnds)];
  const now = { record: 0, column: 0, line: 1, lineStart: 0, isNew: false };
  let quoted = false;
  return (byte: number, next: number): Readonly<typeof now> => {
    if (byte === QUOTE) quoted = !quoted;
    if (byte === lineEnd) {
      now.line++;
      now.lineStart = next;
    }
    now.isNew = !quoted && (byte === delimiterByte || byte === lineEnd);
    if (!now.isNew) return now;
    now.column = byte === lineEnd ? 0 : now.column + 1;
    if (byte === lineEnd) now.record++;
    return now;
  };
}
