import { createHash } from "node:crypto";
import { InputError } from "../../errors.ts";
import { type TextPiece, textPieces } from "../text-pieces.ts";
import { utf8Start } from "../utf8-start.ts";
import { textPlace } from "./byte-place.ts";
import { type CsvDialect, lineEndByte } from "./csv-dialect.ts";
import { CsvFlaw } from "./csv-flaw.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { otherDelimiter } from "./other-delimiter.ts";

const CTRL_Z = 0x1a;
const MEND_CTRL_Z = "Take the last character out of the file, or export it again.";

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
  readonly lineEnds: { readonly lf: number; readonly crlf: number; readonly cr: number };
  /** Line ends within one field, at most, and the line on which it begins: two stray quotes can swallow many records. */
  readonly tallestField: { readonly lineEnds: number; readonly line: number };
  /** False when no line end closes the last line: the one trace that a file cut short leaves. */
  readonly finalNewline: boolean;
}

export interface FileToScan extends CsvDialect {
  /** The path as the user wrote it. */
  readonly name: string;
  /** Nobody has declared the delimiter: then it must be the header's most frequent. */
  readonly isUsual?: boolean | undefined;
  /** Number of the first line in the file that the user sees; 1 unless lines were cut off before it. */
  readonly firstLine?: number | undefined;
  /** Told every megabyte or so: bytes and records so far. */
  readonly onProgress?: ((bytes: number, records: number) => void) | undefined;
}

/**
 * Looks at every byte of a CSV file before anything loads it: strict UTF-8, strict RFC 4180, one width, unique column
 * names. What it lets through, a reader cannot misunderstand.
 *
 * Errors: InputError at `name:line:column` (both from 1, the column in characters) for the first flaw.
 *
 * @example (await prescan("/x/Lead.csv", { delimiter: ",", name: "exports/Lead.csv" })).records; // 9240
 */
export async function prescan(path: string, file: FileToScan): Promise<Prescan> {
  refuseOddDelimiter(file);
  try {
    return await scanFile(path, file);
  } catch (error) {
    if (!(error instanceof CsvFlaw)) throw error;
    const { line, column } = await textPlace(path, error.place, file.firstLine);
    throw new InputError({ at: `${file.name}:${line}:${column}`, problem: error.message, mend: error.mend });
  }
}

async function scanFile(path: string, file: FileToScan): Promise<Prescan> {
  const start = await utf8Start(path, file.name);
  const csv = new CsvScanner(file, start);
  const hash = createHash("sha256");
  let bytes = 0;
  let lastByte: number | undefined;
  for await (const piece of textPieces(path)) {
    if (piece.offset === 0) refuseOtherDelimiter(piece.bytes, file);
    hash.update(piece.bytes);
    scanPiece(csv, piece);
    bytes += piece.bytes.length;
    lastByte = piece.bytes.at(-1);
    file.onProgress?.(bytes, csv.records);
  }
  csv.finish();
  if (lastByte === CTRL_Z)
    throw new CsvFlaw(csv.placeOf(bytes - 1), "a Ctrl-Z, an old mark for the end of a file", MEND_CTRL_Z);
  const finalNewline = lastByte === lineEndByte(file.lineEnds);
  return { ...measures(csv), sha256: hash.digest("hex"), bytes, byteOrderMark: start > 0, finalNewline };
}

function measures(csv: CsvScanner): Omit<Prescan, "sha256" | "bytes" | "byteOrderMark" | "finalNewline"> {
  const { header, records, longestField, longestRecord, tallestField, valueBytes, lf, crlf, cr } = csv;
  const lineEnds = { lf, crlf, cr };
  return { header, records, longestField, longestRecord, tallestField, valueBytes, lineEnds };
}

function scanPiece(csv: CsvScanner, { bytes, offset, valid }: TextPiece): void {
  csv.scan(bytes.subarray(0, valid), offset);
  if (valid === bytes.length) return;
  const mend =
    'Export the file again as UTF-8 (in Excel: "CSV UTF-8"); or declare "encoding": "windows-1252" if Excel wrote it. Nothing is guessed.';
  throw new CsvFlaw(csv.placeOf(offset + valid), "bytes that are not UTF-8", mend);
}

function refuseOddDelimiter({ delimiter, name }: FileToScan): void {
  if (/^[^"\r\n\0\u0080-\uffff]$/.test(delimiter)) return;
  throw new InputError({
    at: name,
    problem: `the delimiter ${JSON.stringify(delimiter)} is not one ASCII character other than a quote or line end`,
    mend: 'Declare the character between two fields, such as "delimiter": ";".',
  });
}

function refuseOtherDelimiter(
  head: Buffer,
  { delimiter: given, lineEnds, name, firstLine, isUsual = false }: FileToScan,
): void {
  const end = head.indexOf(lineEndByte(lineEnds));
  const other = otherDelimiter(head.toString("utf8", 0, end < 0 ? head.length : end), given, isUsual);
  if (other === null) return;
  const [ours, better] = [given, other].map((delimiter) => JSON.stringify(delimiter));
  throw new InputError({
    at: `${name}:${firstLine ?? 1}:1`,
    problem: `the header has fewer columns with the delimiter ${ours}, and more with ${better}`,
    mend: `Declare "delimiter": ${better} for this export (or put the name of the lone column in quotes).`,
  });
}
