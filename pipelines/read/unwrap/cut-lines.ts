import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { InputError } from "../../errors.ts";
import { type CsvDialect, lineEndByte } from "../csv/csv-dialect.ts";
import type { TextLine } from "../text-lines.ts";
import { footerHeight } from "./footer-height.ts";
import { lastLines } from "./last-lines.ts";

export interface LinesToCut extends Pick<CsvDialect, "lineEnds"> {
  /** Lines before the header, as declared. */
  readonly skipLines?: number | undefined;
  /** Lines after the last record, as declared. */
  readonly footerLines?: number | undefined;
  /** What the lines of a vendor's footer look like, one pattern each. */
  readonly footer?: readonly string[] | undefined;
}

export interface CutFile {
  readonly path: string;
  /** Number of the first line that is left. */
  readonly firstLine: number;
  /** What was cut off, for the user to see. */
  readonly cut: readonly TextLine[];
}

/**
 * Leaves out the declared lines before the header and after the last record, and a vendor's footer where the file ends with
 * just that. Without any of them the file stays as it is; else what is left is written to `target`.
 *
 * Errors: InputError at `shownAs` where the file has no more lines than are to be cut.
 *
 * @example (await cutLines("/x/report.csv", "report.csv", { skipLines: 2 }, "/tmp/y/leads.cut")).firstLine; // 3
 */
export async function cutLines(
  path: string,
  shownAs: string,
  { skipLines = 0, footerLines, footer, lineEnds }: LinesToCut,
  target: string,
): Promise<CutFile> {
  const lineEnd = lineEndByte(lineEnds);
  const last = await lastLines(path, lineEnd);
  const below = footerLines ?? footerHeight(last, footer ?? []);
  if (skipLines + below === 0) return { path, firstLine: 1, cut: [] };
  const above = await firstLines(path, lineEnd, skipLines);
  const footerStart = below === 0 ? last.end : last.lines.at(-below)?.offset;
  if (footerStart === undefined || above.end >= footerStart) throw nothingLeft(shownAs, skipLines, below);
  await copy(path, above.end, footerStart, target);
  const footerCut = below === 0 ? [] : last.lines.slice(-below);
  const firstBelow = below === 0 ? 0 : await countLines(path, lineEnd, footerStart);
  const cutBelow = footerCut.map(({ text }, index) => ({ line: firstBelow + index + 1, text }));
  return { path: target, firstLine: skipLines + 1, cut: [...above.lines, ...cutBelow] };
}

interface Head {
  readonly lines: readonly TextLine[];
  /** Offset of what follows them. */
  readonly end: number;
}

async function firstLines(path: string, lineEnd: number, count: number): Promise<Head> {
  const lines: TextLine[] = [];
  let held: Buffer = Buffer.alloc(0);
  let end = 0;
  if (count === 0) return { lines, end };
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, piece]);
    for (
      let at = held.indexOf(lineEnd, end);
      at >= 0 && lines.length < count;
      at = held.indexOf(lineEnd, end)
    ) {
      lines.push({ line: lines.length + 1, text: held.toString("utf8", end, at).replace(/\r$/, "") });
      end = at + 1;
    }
    if (lines.length === count) return { lines, end };
  }
  return { lines, end: held.length };
}

/** Line ends in the first `bytes` of a file. */
async function countLines(path: string, lineEnd: number, bytes: number): Promise<number> {
  let lines = 0;
  for await (const piece of createReadStream(path, { end: bytes - 1 }) as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(lineEnd); at >= 0; at = piece.indexOf(lineEnd, at + 1)) lines++;
  }
  return lines;
}

async function copy(path: string, start: number, end: number, target: string): Promise<void> {
  await pipeline(createReadStream(path, { start, end: end - 1 }), createWriteStream(target, { mode: 0o600 }));
}

function nothingLeft(at: string, above: number, below: number): InputError {
  return new InputError({
    at,
    problem: `nothing is left without ${above} lines before the header and ${below} lines after the last record`,
    mend: 'Correct "skipLines" and "footerLines"; or, if a lone CR ends the lines, declare "lineEnds": "cr".',
  });
}
