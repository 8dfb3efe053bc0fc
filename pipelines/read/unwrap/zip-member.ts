import { type Readable, Transform } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { nearest } from "../../config/nearest.ts";
import { InputError } from "../../errors.ts";

const FEW_NAMES = 12;

/** What is a zip archive too, told by a file that only it holds. */
const WORKBOOKS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "an Excel workbook",
  "META-INF/manifest.xml": "an OpenDocument spreadsheet",
};

export interface ZipMember {
  /** With its folders inside the archive. */
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

/**
 * One file of a zip archive as a stream: the declared one, or the only one there is. The stream fails where the content does
 * not match its checksum or size. Folders and what macOS adds (`__MACOSX/`) don't count.
 *
 * Errors: InputError at `shownAs` for a damaged archive, a workbook (which is a zip archive too), no member or an unknown
 * one, several without a declaration, and encryption.
 *
 * @example (await openZipMember("/x/exports.zip", "exports.zip", "Lead.csv")).name; // "Lead.csv"
 */
export async function openZipMember(path: string, shownAs: string, member?: string): Promise<ZipMember> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entry = choose(await entriesOf(zip), shownAs, member);
    const packed = await zip.openReadStreamPromise(entry);
    packed.on("close", () => zip.close());
    return { name: entry.fileName, bytes: entry.compressedSize, content: checked(packed, entry) };
  } catch (error) {
    throw error instanceof InputError
      ? error
      : refuse(shownAs, "not a sound zip archive", "Download it again.");
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function choose(entries: readonly Entry[], shownAs: string, member: string | undefined): Entry {
  const workbook = entries.map(({ fileName }) => WORKBOOKS[fileName]).find((kind) => kind !== undefined);
  if (workbook !== undefined) throw refuse(shownAs, workbook, 'Save its sheet as "CSV UTF-8".');
  const files = entries.filter(({ fileName }) => !/\/$|^__MACOSX\//.test(fileName));
  const names = files.map(({ fileName }) => fileName);
  const found = files.filter(({ fileName }) => member === undefined || fileName === member);
  if (found.length !== 1) throw notOne(shownAs, member, names);
  const entry = found[0] as Entry;
  if (entry.canDecodeFileData()) return entry;
  throw refuse(
    shownAs,
    "an encrypted archive, or a rare kind of compression",
    "Pack it again without a password.",
  );
}

function notOne(shownAs: string, member: string | undefined, names: readonly string[]): InputError {
  if (names.length === 0) return refuse(shownAs, "an empty archive", "Export again.");
  const listed = `${names.slice(0, FEW_NAMES).join(", ")}${names.length > FEW_NAMES ? ", …" : ""}`;
  if (member === undefined)
    return refuse(
      shownAs,
      `holds ${names.length} files, and none is declared`,
      `Declare "member": one of ${listed}.`,
    );
  const near = nearest(member, names);
  const mend = near === null ? `Its files are ${listed}.` : `Did you mean "${near}"?`;
  return refuse(shownAs, `has no file (or two) called "${member}"`, mend);
}

function refuse(at: string, problem: string, mend: string): InputError {
  return new InputError({ at, problem, mend });
}

/** The library checks sizes and leaves the checksum to us. */
function checked(content: Readable, entry: Entry): Readable {
  let sum = 0;
  const check = new Transform({
    transform(piece: Buffer, _, pass) {
      sum = crc32(piece, sum);
      pass(null, piece);
    },
    flush: (done) => done(sum === entry.crc32 ? null : new RangeError("checksum")),
  });
  content.on("error", (error) => check.destroy(error));
  return content.pipe(check);
}
