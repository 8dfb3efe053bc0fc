import { createHash } from "node:crypto";
import { InputError } from "../errors.ts";
import { textPlace } from "./byte-place.ts";
import { CsvFlaw } from "./csv-flaw.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { otherDelimiter } from "./other-delimiter.ts";
import { type TextPiece, textPieces } from "./text-pieces.ts";
import { utf8Start } from "./utf8-start.ts";

const LF = 0x0a;

/** What is known of a CSV file once each of its bytes has been looked at. */
export interface Prescan {
  readonly sha256: string;
  readonly bytes: number;
  /** Records after the header: what must be loaded, to the last one. */
  readonly records: number;
  readonly header: readonly string[];
  readonly byteOrderMark: boolean;
  /** In bytes, with quotes. */
  readonly longestField: number;
  readonly longestRecord: number;
  /** Bytes of all values together, unquoted: what must be loaded, to the last one. */
  readonly valueBytes: number;
  /** How many records end in which way. */
  readonly lineEnds: { readonly lf: number; readonly crlf: number };
  /** False when no line end closes the last line: the one trace that a file cut short leaves. */
  readonly finalNewline: boolean;
}

export interface CsvDialect {
  /** One ASCII character. */
  readonly delimiter: string;
}

/**
 * Looks at every byte of a CSV file before anything loads it: strict UTF-8, strict RFC 4180, one width, unique column
 * names. What it lets through, a reader cannot misunderstand. `name` is the path as the user wrote it.
 *
 * Errors: InputError at `name:line:column` (both from 1, the column in characters) for the first flaw.
 *
 * @example (await prescan("/x/Lead.csv", { delimiter: ",", name: "exports/Lead.csv" })).records; // 9240
 */
export async function prescan(
  path: string,
  { delimiter, name }: CsvDialect & { name: string },
): Promise<Prescan> {
  refuseOddDelimiter(delimiter, name);
  try {
    return await scanFile(path, delimiter, name);
  } catch (error) {
    if (!(error instanceof CsvFlaw)) throw error;
    const { line, column } = await textPlace(path, error.place);
    throw new InputError({ at: `${name}:${line}:${column}`, problem: error.message, mend: error.mend });
  }
}

async function scanFile(path: string, delimiter: string, name: string): Promise<Prescan> {
  const start = await utf8Start(path, name);
  const csv = new CsvScanner(delimiter, start);
  const hash = createHash("sha256");
  let bytes = 0;
  let lastByte: number | undefined;
  for await (const piece of textPieces(path)) {
    if (piece.offset === 0) refuseOtherDelimiter(piece.bytes, delimiter, name);
    hash.update(piece.bytes);
    scanPiece(csv, piece);
    bytes += piece.bytes.length;
    lastByte = piece.bytes.at(-1);
  }
  csv.finish();
  const finalNewline = lastByte === LF;
  return { ...measures(csv), sha256: hash.digest("hex"), bytes, byteOrderMark: start > 0, finalNewline };
}

function measures(csv: CsvScanner): Omit<Prescan, "sha256" | "bytes" | "byteOrderMark" | "finalNewline"> {
  const { header, records, longestField, longestRecord, valueBytes, lf, crlf } = csv;
  return { header, records, longestField, longestRecord, valueBytes, lineEnds: { lf, crlf } };
}

function scanPiece(csv: CsvScanner, { bytes, offset, valid }: TextPiece): void {
  csv.scan(bytes.subarray(0, valid), offset);
  if (valid === bytes.length) return;
  const mend = 'Export the file again as UTF-8 (in Excel: "CSV UTF-8"). An encoding is never guessed.';
  throw new CsvFlaw(csv.placeOf(offset + valid), "bytes that are not UTF-8", mend);
}

function refuseOddDelimiter(delimiter: string, name: string): void {
  if (/^[^"\r\n\0\u0080-\uffff]$/.test(delimiter)) return;
  throw new InputError({
    at: name,
    problem: `the delimiter ${JSON.stringify(delimiter)} is not one ASCII character other than a quote or line end`,
    mend: 'Declare the character between two fields, such as "delimiter": ";".',
  });
}

function refuseOtherDelimiter(head: Buffer, declared: string, name: string): void {
  const end = head.indexOf(LF);
  const other = otherDelimiter(head.toString("utf8", 0, end < 0 ? head.length : end), declared);
  if (other === null) return;
  const [ours, better] = [declared, other].map((delimiter) => JSON.stringify(delimiter));
  throw new InputError({
    at: `${name}:1:1`,
    problem: `the header has one column with the delimiter ${ours}, but more with ${better}`,
    mend: `Declare "delimiter": ${better} for this export (or put the name of the lone column in quotes).`,
  });
}
