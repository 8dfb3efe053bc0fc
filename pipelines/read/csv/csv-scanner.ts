import { findNameFlaw } from "../column-names.ts";
import type { BytePlace } from "./byte-place.ts";
import { type CsvDialect, lineEndByte } from "./csv-dialect.ts";
import { CsvFlaw } from "./csv-flaw.ts";

const NUL = 0x00;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const LONGEST_HEADER = 1 << 20;
const LONGEST_RECORD = 32 << 20;

interface HeaderField {
  readonly name: string;
  readonly place: BytePlace;
}

/**
 * Reads CSV byte by byte, checks it and counts it, and never makes a string of a value: that is what makes it fast.
 * `scan` takes a file from its start, in the pieces of textPieces(); `finish` says that there is no more.
 *
 * Strict RFC 4180 with a delimiter of one byte and LF or CRLF, or else a lone CR: a quote opens a field at its start, is doubled inside
 * quotes, or closes the field; every record has as many fields as the header, whose names are unique. Errors: CsvFlaw.
 *
 * @example const csv = new CsvScanner({ delimiter: "," }, 0); csv.scan(Buffer.from("a,b\n1,2\n"), 0); csv.finish(); csv.records; // 1
 */
export class CsvScanner {
  /** Records after the header. */
  records = 0;
  /** Line ends outside quotes. */
  lf = 0;
  crlf = 0;
  cr = 0;
  /** In bytes, with quotes. */
  longestField = 0;
  longestRecord = 0;
  /** Line ends within one field, at most, and the line on which that field begins. */
  tallestField = { lineEnds: 0, line: 0 };
  /** Bytes of all values after the header, as they are once unquoted. */
  valueBytes = 0;

  readonly #start: number;
  readonly #delimiter: number;
  readonly #lineEnd: number;
  readonly #plainStops: Uint8Array;
  readonly #quotedStops: Uint8Array;
  readonly #header: HeaderField[] = [];
  #headerBytes: Buffer = Buffer.alloc(0);
  #inHeader = true;
  #quoted = false;
  #quotePending = false;
  #end: number;
  /** Of the record: how many fields have ended, bytes of quotes, and where it begins. */
  #fields = 0;
  #quoteBytes = 0;
  #recordLine = 1;
  #recordStart: number;
  #line = 1;
  #lineStart: number;
  #fieldStart: number;
  /** Where the latest quoted field opens. */
  #openingLine = 0;
  #openingLineStart = 0;
  #openingOffset = -1;

  /** `start` is the offset of the header's first byte: 3 after a byte order mark. */
  constructor({ delimiter, lineEnds }: CsvDialect, start: number) {
    this.#start = start;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#lineEnd = lineEndByte(lineEnds);
    this.#plainStops = stopTable([this.#delimiter, QUOTE, LF, CR, NUL]);
    this.#quotedStops = stopTable([QUOTE, this.#lineEnd, NUL]);
    this.#lineStart = start;
    this.#recordStart = start;
    this.#fieldStart = start;
    this.#end = start;
  }

  get header(): string[] {
    return this.#header.map(({ name }) => name);
  }

  /** Place of a byte on the line that the scan has reached. */
  placeOf(offset: number): BytePlace {
    return { line: this.#line, lineStart: this.#lineStart, offset };
  }

  /** Goes on with `bytes`, which begin at the offset `base` in the file. */
  scan(bytes: Buffer, base: number): void {
    let at = this.#end - base;
    if (this.#inHeader) this.#keepHeaderBytes(bytes.subarray(at));
    this.#end = base + bytes.length;
    if (this.#quotePending) at = this.#afterQuote(bytes, base, at);
    while (at < bytes.length) {
      if (this.#quoted) at = nextStop(bytes, at, this.#quotedStops);
      else if (this.#inHeader) at = nextStop(bytes, at, this.#plainStops);
      else at = this.#wholeFields(bytes, base, at);
      if (at < bytes.length)
        at = this.#quoted ? this.#insideQuotes(bytes, base, at) : this.#outsideQuotes(bytes, base, at);
    }
  }

  /** Closes the last record when no line end does, and refuses a quote that is still open. */
  finish(): void {
    if (this.#quoted && !this.#quotePending)
      throw new CsvFlaw(this.#opening(), "a quote opens here and is never closed", MEND_QUOTES);
    if (this.#recordStart < this.#end) this.#endRecord(this.#end);
  }

  /**
   * The hot path: goes on over whole fields, without a call for each, to the first byte that asks for more care. What stops it
   * besides the delimiter is at most a quote (34) in ASCII, which spares most bytes a look at the table.
   */
  #wholeFields(bytes: Buffer, base: number, from: number): number {
    const [delimiter, stops, end] = [this.#delimiter, this.#plainStops, bytes.length];
    let [start, fields, longest] = [this.#fieldStart - base, this.#fields, this.longestField];
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === delimiter) {
        if (at - start > longest) longest = at - start;
        start = at + 1;
        fields++;
      } else if (byte <= QUOTE && stops[byte] === 1) {
        const closing = byte === QUOTE && at === start ? closingQuote(bytes, at, stops) : -1;
        if (closing < 0) break;
        this.#quoteBytes += 2;
        at = closing;
      }
    }
    this.#fieldStart = base + start;
    this.#fields = fields;
    this.longestField = longest;
    return at;
  }

  #outsideQuotes(bytes: Buffer, base: number, at: number): number {
    const byte = bytes[at];
    if (byte === this.#delimiter) this.#endField(base + at);
    else if (byte === this.#lineEnd) this.#endLine(base + at, 1);
    else if (byte === CR) return this.#carriageReturn(bytes, base, at);
    else if (byte === LF) throw new CsvFlaw(this.placeOf(base + at), STRAY_LF, MEND_STRAY_LF);
    else if (byte === QUOTE) this.#openQuote(base + at);
    else throw this.#nul(base + at);
    return at + 1;
  }

  #insideQuotes(bytes: Buffer, base: number, at: number): number {
    if (bytes[at] === NUL) throw this.#nul(base + at);
    if (bytes[at] === this.#lineEnd) this.#startLine(base + at + 1);
    else return this.#afterQuote(bytes, base, at + 1);
    return at + 1;
  }

  #carriageReturn(bytes: Buffer, base: number, at: number): number {
    if (bytes[at + 1] !== LF) throw new CsvFlaw(this.placeOf(base + at), LONE_CR, MEND_LONE_CR);
    this.#endLine(base + at, 2);
    return at + 2;
  }

  #openQuote(offset: number): void {
    if (offset !== this.#fieldStart) throw new CsvFlaw(this.placeOf(offset), STRAY_QUOTE, MEND_QUOTES);
    this.#quoted = true;
    this.#quoteBytes += 2;
    this.#openingLine = this.#line;
    this.#openingLineStart = this.#lineStart;
    this.#openingOffset = offset;
  }

  #opening(): BytePlace {
    return { line: this.#openingLine, lineStart: this.#openingLineStart, offset: this.#openingOffset };
  }

  #record(): BytePlace {
    return { line: this.#recordLine, lineStart: this.#recordStart, offset: this.#recordStart };
  }

  /** A quote inside quotes is one of two, or the closing one: what follows tells, in the next piece if need be. */
  #afterQuote(bytes: Buffer, base: number, at: number): number {
    this.#quotePending = at === bytes.length;
    if (this.#quotePending) return at;
    const next = bytes[at] as number;
    if (next === QUOTE) this.#quoteBytes++;
    else if (next === NUL || this.#plainStops[next] === 0) throw this.#afterClosingQuote(base + at);
    else this.#closeQuote();
    return next === QUOTE ? at + 1 : at;
  }

  #closeQuote(): void {
    this.#quoted = false;
    const lineEnds = this.#line - this.#openingLine;
    if (lineEnds > this.tallestField.lineEnds) this.tallestField = { lineEnds, line: this.#openingLine };
  }

  #endField(end: number): void {
    this.longestField = Math.max(this.longestField, end - this.#fieldStart);
    this.#fields++;
    if (this.#inHeader) this.#keepHeaderField(end);
    this.#fieldStart = end + 1;
  }

  #endRecord(end: number): void {
    if (this.#quotePending) this.#closeQuote();
    this.#endField(end);
    const length = end - this.#recordStart;
    this.longestRecord = Math.max(this.longestRecord, length);
    this.valueBytes += length - this.#quoteBytes - (this.#fields - 1);
    if (length > LONGEST_RECORD) throw new CsvFlaw(this.#record(), "a record longer than 32 MB", MEND_QUOTES);
    if (this.#inHeader) this.#endHeader();
    else if (this.#fields === this.#header.length) this.records++;
    else throw new CsvFlaw(this.#record(), widthProblem(this.#header.length, this.#fields), MEND_WIDTH);
    this.#fields = 0;
    this.#quoteBytes = 0;
  }

  #endLine(end: number, endBytes: 1 | 2): void {
    this.#endRecord(end);
    if (endBytes === 2) this.crlf++;
    else if (this.#lineEnd === LF) this.lf++;
    else this.cr++;
    this.#startLine(end + endBytes);
    this.#fieldStart = this.#lineStart;
    this.#recordStart = this.#lineStart;
    this.#recordLine = this.#line;
  }

  #startLine(offset: number): void {
    this.#line++;
    this.#lineStart = offset;
  }

  #keepHeaderBytes(bytes: Buffer): void {
    if (this.#headerBytes.length > LONGEST_HEADER)
      throw new CsvFlaw(
        this.#quoted ? this.#opening() : this.#record(),
        "the header is longer than 1 MB",
        MEND_QUOTES,
      );
    this.#headerBytes = Buffer.concat([this.#headerBytes, bytes]);
  }

  #keepHeaderField(end: number): void {
    const text = this.#headerBytes.toString("utf8", this.#fieldStart - this.#start, end - this.#start);
    const name = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
    this.#header.push({
      name,
      place: this.#fieldStart === this.#openingOffset ? this.#opening() : this.placeOf(this.#fieldStart),
    });
  }

  #endHeader(): void {
    const flaw = findNameFlaw(this.header);
    if (flaw) throw new CsvFlaw(this.#header[flaw.index]?.place ?? this.#record(), flaw.problem, MEND_NAMES);
    this.#inHeader = false;
    this.#headerBytes = Buffer.alloc(0);
    this.valueBytes = 0;
  }

  #afterClosingQuote(offset: number): CsvFlaw {
    const problem = `text after the closing quote of a value that opened in line ${this.#openingLine}`;
    return new CsvFlaw(this.placeOf(offset), `${problem}: expected a delimiter or a line end`, MEND_QUOTES);
  }

  #nul(offset: number): CsvFlaw {
    return new CsvFlaw(this.placeOf(offset), "a NUL byte, which text never holds", MEND_NUL);
  }
}

const MEND_QUOTES = 'Put a value that holds quotes in quotes and double them inside: "say ""hi""".';
const MEND_WIDTH =
  'Put values that hold the delimiter or a line break in quotes; declare title lines with "skipLines" and lines after the last record with "footerLines"; take out blank lines.';
const MEND_NAMES =
  'Give every column a name of its own in the header line, or export without that column; declare lines before the header with "skipLines".';
const MEND_NUL = "Export the file again as UTF-8 text (a binary or UTF-16 file also looks like this).";
const MEND_LONE_CR =
  'Put the value in quotes; or, if CR ends every line (old Macs wrote that), declare "lineEnds": "cr" for this export.';
const MEND_STRAY_LF = 'Leave "lineEnds" out if the file has LF or CRLF; else put the value in quotes.';
const LONE_CR = "a carriage return (CR) without a line feed: expected the line ends LF or CRLF";
const STRAY_LF = 'a line feed (LF) outside quotes, although "lineEnds": "cr" is declared';
const STRAY_QUOTE = "a quote inside a value that does not begin with one";

function widthProblem(expected: number, found: number): string {
  return `expected ${expected} fields as in the header, found ${found}`;
}

function stopTable(bytes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
}

/** Where a plain quoted value ends that a delimiter or a line end follows at once; -1 for one that asks for more care. */
function closingQuote(bytes: Buffer, opening: number, stops: Uint8Array): number {
  const end = bytes.length - 1;
  for (let at = opening + 1; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > QUOTE || stops[byte] === 0) continue;
    const next = bytes[at + 1] as number;
    return byte === QUOTE && next !== QUOTE && next !== NUL && stops[next] === 1 ? at : -1;
  }
  return -1;
}

function nextStop(bytes: Buffer, from: number, stops: Uint8Array): number {
  const end = bytes.length;
  let at = from;
  while (at < end && stops[bytes[at] as number] === 0) at++;
  return at;
}
