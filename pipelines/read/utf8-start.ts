import { open } from "node:fs/promises";
import { InputError } from "../errors.ts";

const MARK = "efbbbf";

/**
 * Offset of a text file's first character: 3 after a UTF-8 byte order mark, else 0.
 *
 * Errors: InputError when there is no character at all, when the byte order mark is that of UTF-16, or stands there twice.
 *
 * @example await utf8Start("/x/Lead.csv", "exports/Lead.csv"); // 3 for a file that Excel saved as "CSV UTF-8"
 */
export async function utf8Start(path: string, shownAs: string): Promise<0 | 3> {
  const head = await firstBytes(path);
  if (/^(fffe|feff)/.test(head)) throw utf16(shownAs);
  if (head === MARK + MARK) throw twoMarks(shownAs);
  if (head === "" || head === MARK) throw empty(shownAs);
  return head.startsWith(MARK) ? 3 : 0;
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
    return buffer.toString("hex", 0, bytesRead);
  } finally {
    await file.close();
  }
}

function twoMarks(shownAs: string): InputError {
  return new InputError({
    at: `${shownAs}:1:1`,
    problem: "a second byte order mark after the first",
    mend: "Export the file again, or save it once more as UTF-8.",
  });
}

function empty(shownAs: string): InputError {
  return new InputError({
    at: `${shownAs}:1:1`,
    problem: "the file is empty",
    mend: "Run the export again: even one without records names its columns.",
  });
}

function utf16(shownAs: string): InputError {
  return new InputError({
    at: `${shownAs}:1:1`,
    problem: "the file is UTF-16 by its byte order mark, expected UTF-8",
    mend: 'Save it as UTF-8 (in Excel: "CSV UTF-8").',
  });
}
