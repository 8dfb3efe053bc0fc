import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError } from "../../errors.ts";
import { expansionLimit } from "./expansion-limit.ts";
import { fileKind } from "./file-kind.ts";
import { openZipMember } from "./zip-member.ts";

export interface Packed {
  readonly path: string;
  readonly shownAs: string;
  /** The file in a zip archive that holds more than one. */
  readonly member?: string | undefined;
}

export interface Unpacked {
  readonly path: string;
  /** `Lead.csv.gz`, or `exports.zip/Lead.csv`. */
  readonly shownAs: string;
  /** The name whose ending tells the format: `Lead.csv` for both. */
  readonly fileName: string;
}

/**
 * The file itself where nothing is packed, else its content, unpacked into `target`: gzip with its checksum and length checked,
 * one member of a zip archive with its checksum checked, both within expansionLimit().
 *
 * Errors: InputError at `shownAs` for a damaged or cut archive, a member that isn't there or isn't named, and a content
 * that is out of all proportion to the archive.
 *
 * @example await unpack({ path: "/x/Lead.csv.gz", shownAs: "Lead.csv.gz" }, "/tmp/y/leads.unpacked");
 */
export async function unpack({ path, shownAs, member }: Packed, target: string): Promise<Unpacked> {
  const kind = await fileKind(path, shownAs);
  if (kind !== "zip" && member !== undefined) throw noArchive(shownAs);
  if (kind === "plain") return { path, shownAs, fileName: basename(path) };
  if (kind === "gzip") {
    const { size } = await stat(path);
    await write(shownAs, size, [createReadStream(path), createGunzip()], target);
    await refuseNested(target, shownAs);
    return { path: target, shownAs, fileName: basename(path).replace(/\.gz$/i, "") };
  }
  const { name, bytes, content } = await openZipMember(path, shownAs, member);
  const shown = `${shownAs}/${name}`;
  await write(shown, bytes, [content], target);
  await refuseNested(target, shown);
  return { path: target, shownAs: shown, fileName: basename(name) };
}

async function refuseNested(path: string, at: string): Promise<void> {
  const kind = await fileKind(path, at);
  if (kind === "plain") return;
  throw new InputError({
    at,
    problem: `a ${kind} archive within an archive`,
    mend: "Unpack it, and name the file itself.",
  });
}

async function write(
  shownAs: string,
  packedBytes: number,
  content: readonly (Readable | Duplex)[],
  target: string,
): Promise<void> {
  const output = createWriteStream(target, { mode: 0o600 });
  try {
    await pipeline([...content, expansionLimit(packedBytes, shownAs), output]);
  } catch (error) {
    if (error instanceof InputError || isOfTheDisk(error)) throw error;
    throw damaged(shownAs);
  }
}

/** Errors of the system, such as a full disk, have a number; those of a wrong content don't, or belong to zlib. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function damaged(at: string): InputError {
  const problem = "a damaged archive: cut short, or its checksum does not match its content";
  return new InputError({ at, problem, mend: "Download or export it again." });
}

function noArchive(at: string): InputError {
  return new InputError({
    at,
    problem: "a member is declared, and the file is no zip archive",
    mend: 'Leave "member" out.',
  });
}
