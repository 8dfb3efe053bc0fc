import { join } from "node:path";
import { sha256 } from "../sha256.ts";
import { readReleaseFile, tampered } from "./read-release-file.ts";

export const checksumFile = "SHA256SUMS";

const line = /^([0-9a-f]{64}) {2}(\w[\w.-]*(?:\/\w[\w.-]*)*)$/;

/** The files that a release's SHA256SUMS lists, each with its sum. Throws InputError where it is anything but such a list. */
export function checksumsOf(release: string): ReadonlyMap<string, string> {
  const lines = readReleaseFile(release, checksumFile).split("\n");
  const entries = lines.slice(0, -1).map((text) => {
    const [, sum, name] = line.exec(text) ?? [];
    if (sum === undefined || name === undefined) throw notAList(release);
    return [name, sum] as const;
  });
  const sums = new Map(entries);
  if (lines.at(-1) !== "" || sums.size !== entries.length) throw notAList(release);
  return sums;
}

/** Throws InputError naming the first of these files that is not what SHA256SUMS says. */
export function requireChecksums(release: string, names: Iterable<string>): void {
  const sums = checksumsOf(release);
  for (const name of names)
    if (sha256(readReleaseFile(release, name)) !== sums.get(name))
      throw tampered(join(release, name), `does not match its checksum in ${checksumFile}`);
}

function notAList(release: string) {
  return tampered(join(release, checksumFile), "is not a list of checksums");
}
