import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

const END_BYTES = 256 * 1024;
const LONGEST_LINE = 32 * 1024 * 1024;
const FEW_LINES = 3;
const LF = 0x0a;
const CR = 0x0d;

/** What must be known of a text file before anyone can say how it is written. */
export interface TextSurvey {
  /** The first 256 kB. */
  readonly head: Buffer;
  /** True where `head` is the whole file. */
  readonly isWhole: boolean;
  /** The whole lines within the last 256 kB. */
  readonly tail: Buffer;
  /** Number of the first line of `tail`. */
  readonly tailLine: number;
  /** Numbers of the first lines that are not UTF-8: of the whole file, three at most. */
  readonly notUtf8: readonly number[];
  /** Numbers of the first lines that are UTF-8 and hold more than ASCII, in the same way. */
  readonly beyondAscii: readonly number[];
  /** `cr` where lines end with a lone CR, as on old Macs. */
  readonly lineEnds: "lf" | "cr";
}

/** Looks at both ends of a text file, and once at all of it for bytes that are not UTF-8. */
export async function surveyText(path: string): Promise<TextSurvey> {
  const { size } = await stat(path);
  const head = await bytesOf(path, 0, Math.min(size, END_BYTES));
  const lineEnds = !head.includes(LF) && head.includes(CR) ? "cr" : "lf";
  const lineEnd = lineEnds === "cr" ? CR : LF;
  const tailStart = Math.max(0, size - END_BYTES);
  const { linesBefore, ...lines } = await scan(path, lineEnd, tailStart);
  const tail = await bytesOf(path, tailStart, size);
  const cut = tailStart === 0 ? 0 : tail.indexOf(lineEnd) + 1;
  const tailLine = tailStart === 0 ? 1 : linesBefore + 2;
  return { head, isWhole: size <= END_BYTES, tail: tail.subarray(cut), tailLine, ...lines, lineEnds };
}

async function bytesOf(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

interface Scan extends Pick<TextSurvey, "notUtf8" | "beyondAscii"> {
  /** Line ends before the offset asked for. */
  readonly linesBefore: number;
}

async function scan(path: string, lineEnd: number, offset: number): Promise<Scan> {
  const found = { notUtf8: [] as number[], beyondAscii: [] as number[] };
  let held: Buffer = Buffer.alloc(0);
  let [line, at, linesBefore] = [1, 0, 0];
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    linesBefore += countLines(piece.subarray(0, Math.max(0, offset - at)), lineEnd);
    at += piece.length;
    const bytes = Buffer.concat([held, piece]);
    const whole = bytes.lastIndexOf(lineEnd) + 1;
    noteLines(found, bytes.subarray(0, whole), lineEnd, line);
    line += countLines(bytes.subarray(0, whole), lineEnd);
    held = bytes.length - whole > LONGEST_LINE ? Buffer.alloc(0) : bytes.subarray(whole);
  }
  noteLines(found, held, lineEnd, line);
  return { linesBefore, ...found };
}

function countLines(bytes: Buffer, lineEnd: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) lines++;
  return lines;
}

/** A few lines of each kind are enough to look at. */
function noteLines(
  { notUtf8, beyondAscii }: { notUtf8: number[]; beyondAscii: number[] },
  bytes: Buffer,
  lineEnd: number,
  firstLine: number,
): void {
  const isKnown = isUtf8(bytes) && beyondAscii.length === FEW_LINES;
  if (isAscii(bytes) || isKnown) return;
  for (let from = 0, line = firstLine; from < bytes.length; line++) {
    const end = bytes.indexOf(lineEnd, from) + 1 || bytes.length;
    const text = bytes.subarray(from, end);
    const lines = isUtf8(text) ? beyondAscii : notUtf8;
    if (lines.length < FEW_LINES && !isAscii(text)) lines.push(line);
    from = end;
  }
}
