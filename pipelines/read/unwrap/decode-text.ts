import { isAscii } from "node:buffer";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { InputError } from "../../errors.ts";
import { type CsvDialect, lineEndByte } from "../csv/csv-dialect.ts";
import { textPieces } from "../text-pieces.ts";
import { utf16Text } from "./utf16-text.ts";
import { windows1252Text } from "./windows-1252-text.ts";

export type Encoding = "utf-8" | "utf-16" | "windows-1252";

export interface TextFile extends Pick<CsvDialect, "lineEnds"> {
  readonly path: string;
  readonly shownAs: string;
  /** As declared; without one UTF-8, or UTF-16 where a byte order mark says so. */
  readonly encoding?: Encoding | undefined;
}

/** Text out of the pieces of a file. Throws InputError at the place of the first bytes that are not in the encoding. */
type Decode = (pieces: AsyncIterable<Buffer>, shownAs: string, lineEnd: string) => AsyncIterable<string>;

/**
 * Path of the text in UTF-8: the file's own, or `target`, into which it is decoded, line by line and character by
 * character as it was, so that places in it are places in the file.
 *
 * Errors: InputError at `shownAs` where the declared encoding isn't the file's: a byte order mark against it, UTF-16 without a
 * mark (the order of bytes would be a guess), windows-1252 declared for a text that is UTF-8; at `shownAs:line:column` for bytes
 * that are no text.
 *
 * @example await decodeText({ path: "/x/Lead.csv", shownAs: "Lead.csv" }, "/tmp/y/leads.decoded"); // "/x/Lead.csv"
 */
export async function decodeText(
  { path, shownAs, encoding, lineEnds }: TextFile,
  target: string,
): Promise<string> {
  const mark = await byteOrderMark(path);
  const decode = decoderOf(mark, encoding, shownAs);
  if (decode === null) return path;
  if (decode === windows1252Text && (await isUtf8Beyond(path))) throw isUtf8(shownAs);
  const pieces = createReadStream(path, { highWaterMark: 1 << 20 });
  const lineEnd = String.fromCharCode(lineEndByte(lineEnds));
  await pipeline(decode(pieces, shownAs, lineEnd), createWriteStream(target, { mode: 0o600 }));
  return target;
}

type Mark = "utf-8" | "utf-16le" | "utf-16be";

function decoderOf(mark: Mark | null, encoding: Encoding | undefined, shownAs: string): Decode | null {
  const marked = mark === null || mark === "utf-8" ? mark : "utf-16";
  if (encoding !== undefined && marked !== null && marked !== encoding)
    throw refuse(
      shownAs,
      `declared as ${encoding}, and ${marked} by its byte order mark`,
      'Leave "encoding" out: the mark tells it.',
    );
  if (encoding === "utf-16" && marked === null)
    throw refuse(
      shownAs,
      "declared as utf-16, and has no byte order mark: the order of its bytes would be a guess",
      'Export it again as UTF-8 (in Excel: "CSV UTF-8").',
    );
  if (encoding === "windows-1252") return windows1252Text;
  return mark === null || mark === "utf-8" ? null : utf16Text(mark);
}

/** Text in another encoding that happens to be sound UTF-8 is next to impossible once a letter is beyond ASCII. */
async function isUtf8Beyond(path: string): Promise<boolean> {
  let isBeyond = false;
  for await (const { bytes, valid } of textPieces(path)) {
    if (valid < bytes.length) return false;
    isBeyond ||= !isAscii(bytes);
  }
  return isBeyond;
}

function isUtf8(at: string): InputError {
  return refuse(at, "declared as windows-1252, and every byte of it is UTF-8", 'Leave "encoding" out.');
}

function refuse(at: string, problem: string, mend: string): InputError {
  return new InputError({ at, problem, mend });
}

async function byteOrderMark(path: string): Promise<Mark | null> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    const head = buffer.toString("hex");
    if (head === "efbbbf") return "utf-8";
    if (head.startsWith("fffe")) return "utf-16le";
    return head.startsWith("feff") ? "utf-16be" : null;
  } finally {
    await file.close();
  }
}
