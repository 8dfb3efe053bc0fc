import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";

const CR = 0x0d;

export interface TextPiece {
  /** Good until the next piece is asked for: then the memory is used again. */
  readonly bytes: Buffer;
  /** Where the piece begins in the file, in bytes. */
  readonly offset: number;
  /** How many of the bytes are UTF-8: all of them, or those before the first bad character. */
  readonly valid: number;
}

/**
 * A file in order, in pieces of 2 MB or so, for scans that need the same small memory for a file of any size.
 * No piece ends inside a character or between CR and LF, unless the file itself does.
 *
 * @example for await (const { bytes } of textPieces("Lead.csv")) hash.update(bytes);
 */
export async function* textPieces(path: string, size = 2 << 20): AsyncGenerator<TextPiece> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(size);
    for (let offset = 0, held = 0; ; ) {
      const { bytesRead } = await file.read(buffer, held, size - held);
      const filled = held + bytesRead;
      const end = bytesRead === 0 ? filled : lastWhole(buffer, filled);
      const bytes = buffer.subarray(0, end);
      if (end > 0) yield { bytes, offset, valid: validUtf8(bytes) };
      if (bytesRead === 0) return;
      buffer.copyWithin(0, end, filled);
      offset += end;
      held = filled - end;
    }
  } finally {
    await file.close();
  }
}

function lastWhole(bytes: Buffer, end: number): number {
  return bytes[end - 1] === CR ? end - 1 : wholeCharacters(bytes, end);
}

function validUtf8(bytes: Buffer): number {
  if (isUtf8(bytes)) return bytes.length;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle;
    else bad = middle;
  }
  return wholeCharacters(bytes, good);
}

/** `end`, or the start of the character that `end` cuts in two. */
function wholeCharacters(bytes: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] as number;
    const continues = (byte & 0xc0) === 0x80;
    if (!continues) return characterLength(byte) > back ? end - back : end;
  }
  return end;
}

function characterLength(firstByte: number): number {
  if (firstByte < 0xc0) return 1;
  if (firstByte < 0xe0) return 2;
  return firstByte < 0xf0 ? 3 : 4;
}
