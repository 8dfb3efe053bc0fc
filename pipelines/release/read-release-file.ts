import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.ts";

/** The text of one file of a release. Throws InputError where it is missing, or not UTF-8. */
export function readReleaseFile(release: string, name: string): string {
  const path = join(release, name);
  if (!existsSync(path)) {
    throw new InputError({
      at: path,
      problem: "missing",
      mend: "Name the directory of a release, such as models/releases/<name>/1.0.0, with all files that its SHA256SUMS lists.",
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw tampered(path, "is not UTF-8");
  }
}

/** A release that can't be trusted. */
export function tampered(path: string, problem: string): InputError {
  return new InputError({
    at: path,
    problem,
    mend: "Restore the release from version control; releases are never edited.",
  });
}
