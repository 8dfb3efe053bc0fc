import { InputError } from "../errors.ts";
import { textPieces } from "./text-pieces.ts";
import { utf8Start } from "./utf8-start.ts";

const LONGEST_LINE = 32 * 1024 * 1024;

export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without its line feed. */
  readonly text: string;
}

/**
 * The lines of a UTF-8 file, one after the other, each of 32 MB at most. A byte order mark is left out. `firstLine` is
 * the number of the first line in the file that the user sees.
 *
 * Errors: InputError at `shownAs:line:column` for an empty file, UTF-16, bytes that are not UTF-8, and longer lines.
 *
 * @example for await (const { line, text } of textLines("/x/leads.jsonl", "leads.jsonl")) check(line, text);
 */
export async function* textLines(path: string, shownAs: string, firstLine = 1): AsyncGenerator<TextLine> {
  const start = await utf8Start(path, shownAs);
  let line = firstLine;
  let begun = "";
  for await (const { bytes, offset, valid } of textPieces(path)) {
    const lines = (begun + bytes.toString("utf8", offset === 0 ? start : 0, valid)).split("\n");
    begun = lines.pop() ?? "";
    for (const text of lines) yield short({ line: line++, text }, shownAs);
    short({ line, text: begun }, shownAs);
    if (valid < bytes.length) throw notUtf8(`${shownAs}:${line}:${[...begun].length + 1}`);
  }
  if (begun !== "") yield { line, text: begun };
}

function short(line: TextLine, shownAs: string): TextLine {
  if (line.text.length <= LONGEST_LINE) return line;
  throw new InputError({
    at: `${shownAs}:${line.line}:1`,
    problem: "the line is longer than 32 MB",
    mend: "Write one object per line, and end each line with a line feed.",
  });
}

function notUtf8(at: string): InputError {
  return new InputError({
    at,
    problem: "bytes that are not UTF-8",
    mend: 'Export the file again as UTF-8; or declare "encoding": "windows-1252" if that is what it is.',
  });
}
