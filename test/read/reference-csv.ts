import type { CsvDialect } from "../../pipelines/read/csv/csv-dialect.ts";

/** What a reader must make of a CSV text: its cells, or the place of its first flaw as `line:column`. */
export type Outcome =
  | { readonly header: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }
  | { readonly flawAt: string };

/** A text as it stands in a file: whole, or followed by bytes that are no UTF-8. */
export interface CsvText {
  readonly text: string;
  readonly isWhole: boolean;
  /** The first line with those bytes, each as some other character. */
  readonly firstLine: string;
}

class Flaw extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`flaw at ${at}`);
    this.at = at;
  }
}

/**
 * RFC 4180 as this project reads it, written a second time for comparison: the whole text in memory, character by character,
 * without a thought for speed. It shares no code with the reader.
 */
export function referenceCsv({ text: whole, isWhole, firstLine }: CsvText, dialect: CsvDialect): Outcome {
  const text = whole.startsWith("\ufeff") ? whole.slice(1) : whole;
  const lineEnd = dialect.lineEnds === "cr" ? "\r" : "\n";
  try {
    if (text === "" && isWhole) throw new Flaw(0);
    if (text.startsWith("\ufeff")) throw new Flaw(0);
    refuseOtherDelimiter(firstLine, dialect.delimiter);
    return parse(text, isWhole, dialect.delimiter, lineEnd);
  } catch (error) {
    if (error instanceof Flaw) return { flawAt: place(text, error.at, lineEnd) };
    throw error;
  }
}

function place(text: string, at: number, lineEnd: string): string {
  const lines = text.slice(0, at).split(lineEnd);
  return `${lines.length}:${[...(lines.at(-1) ?? "")].length + 1}`;
}

function refuseOtherDelimiter(firstLine: string, delimiter: string): void {
  let bare = "";
  let quoted = false;
  for (const character of firstLine) {
    if (character === '"') quoted = !quoted;
    else if (!quoted) bare += character;
  }
  if (!bare.includes(delimiter) && /[,;\t|]/.test(bare)) throw new Flaw(0);
}

function parse(text: string, isWhole: boolean, delimiter: string, lineEnd: string): Outcome {
  const records: { at: number; cells: (string | null)[]; cellsAt: number[] }[] = [];
  let record = { at: 0, cells: [] as (string | null)[], cellsAt: [] as number[] };
  let at = 0;
  while (at < text.length) {
    const cellAt = at;
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, isWhole) : plainCell(text, at, delimiter);
    const isCrlf = lineEnd === "\n" && text[end] === "\r" && text[end + 1] === "\n";
    if (end === text.length && !isWhole) throw new Flaw(end);
    if (end < text.length && text[end] !== delimiter && text[end] !== lineEnd && !isCrlf) throw new Flaw(end);
    record.cells.push(cell);
    record.cellsAt.push(cellAt);
    at = end + (isCrlf ? 2 : 1);
    const isEndOfFile = end < text.length && text[end] === delimiter && at === text.length;
    if (isEndOfFile && isWhole) {
      record.cells.push(null);
      record.cellsAt.push(at);
    }
    if (end < text.length && text[end] === delimiter && !isEndOfFile) continue;
    if (isEndOfFile && !isWhole) throw new Flaw(at);
    check(record, records[0]);
    records.push(record);
    record = { at, cells: [], cellsAt: [] };
  }
  if (!isWhole) throw new Flaw(text.length);
  const [header, ...rows] = records;
  if (text.endsWith("\u001a")) throw new Flaw(text.length - 1);
  const again = rows.find((row) => isHeader(row.cells, header?.cells ?? []));
  if (again !== undefined) throw new Flaw(again.at);
  return { header: header?.cells.map((cell) => cell ?? "") ?? [], rows: rows.map(({ cells }) => cells) };
}

/** Two exports pasted together, the second maybe with its byte order mark. */
function isHeader(cells: readonly (string | null)[], header: readonly (string | null)[]): boolean {
  const isName = (cell: string | null, index: number) =>
    cell !== null && (cell === header[index] || (index === 0 && cell === `\ufeff${header[index]}`));
  return header.length > 1 && cells.every(isName);
}

function plainCell(text: string, from: number, delimiter: string): [string | null, number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !/["\r\n\0]/.test(text[at] as string)) at++;
  return [at === from ? null : text.slice(from, at), at];
}

function quotedCell(text: string, from: number, isWhole: boolean): [string, number] {
  let cell = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\0") throw new Flaw(at);
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[at++];
    else return [cell, at + 1];
  }
  throw new Flaw(isWhole ? from : text.length);
}

function check(
  record: { at: number; cells: (string | null)[]; cellsAt: number[] },
  header: { cells: (string | null)[] } | undefined,
): void {
  if (header !== undefined) {
    if (record.cells.length !== header.cells.length) throw new Flaw(record.at);
    return;
  }
  const seen = new Set<string>();
  for (const [index, cell] of record.cells.entries()) {
    const name = (cell ?? "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (name.replace(/[\u200b-\u200f\u2060\u202a-\u202e]/g, "").trim() === "" || seen.has(name))
      throw new Flaw(record.cellsAt[index] as number);
    seen.add(name);
  }
}
