import { open } from "node:fs/promises";
import { InputError } from "../../errors.ts";

/** What the first bytes of a file say it is. `plain` is text, Parquet or Arrow: what needs no unpacking. */
export type FileKind = "gzip" | "zip" | "plain";

const PACKED: Readonly<Record<string, FileKind>> = { "1f8b": "gzip", "504b0304": "zip", "504b0506": "zip" };

const REFUSED: Readonly<Record<string, string>> = {
  d0cf11e0: "an old Excel workbook (.xls)",
  "425a68": "a bzip2 archive",
  "28b52ffd": "a Zstandard archive",
  fd377a58: "an xz archive",
  "377abcaf": "a 7-Zip archive",
  "52617221": "a RAR archive",
  "25504446": "a PDF",
  "53514c69": "an SQLite database",
};

/**
 * Tells a packed file from a plain one by its first bytes, whatever it is called.
 *
 * Errors: InputError at `shownAs` for kinds of files that are no table in text, by their names.
 *
 * @example await fileKind("/x/Lead.csv.gz", "Lead.csv.gz"); // "gzip"
 */
export async function fileKind(path: string, shownAs: string): Promise<FileKind> {
  const head = await firstBytes(path);
  const hex = head.toString("hex");
  const [, other] = Object.entries(REFUSED).find(([magic]) => hex.startsWith(magic)) ?? [];
  if (other !== undefined) throw refuse(shownAs, other);
  return Object.entries(PACKED).find(([magic]) => hex.startsWith(magic))?.[1] ?? "plain";
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuse(at: string, what: string): InputError {
  const mend = "Export it as CSV (UTF-8), JSON or Parquet; gzip and zip may pack it.";
  return new InputError({ at, problem: `this is ${what}, expected a table as text`, mend });
}
