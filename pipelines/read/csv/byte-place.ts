import { open } from "node:fs/promises";

/** Where something is in a file, as a scan knows it at no cost. */
export interface BytePlace {
  /** Physical line, from 1. */
  readonly line: number;
  /** Offset of that line's first byte. */
  readonly lineStart: number;
  /** Offset of the thing itself. */
  readonly offset: number;
}

/** Where something is in a file, as an editor shows it: both from 1, the column in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Line and column of a place, for a message; `firstLine` is the number of the file's first line for the user. The characters before it on its line are counted only now, because a
 * scan of many megabytes has one message at most.
 *
 * @example await textPlace("Lead.csv", { line: 12, lineStart: 480, offset: 493 }); // { line: 12, column: 14 }
 */
export async function textPlace(
  path: string,
  { line, lineStart, offset }: BytePlace,
  firstLine = 1,
): Promise<TextPlace> {
  const file = await open(path);
  try {
    const before = Buffer.alloc(offset - lineStart);
    await file.read(before, 0, before.length, lineStart);
    return { line: line + firstLine - 1, column: countCharacters(before) + 1 };
  } finally {
    await file.close();
  }
}

function countCharacters(utf8: Buffer): number {
  let count = 0;
  for (const byte of utf8) if ((byte & 0xc0) !== 0x80) count++;
  return count;
}
