import { access, constants, stat } from "node:fs/promises";
import { InputError } from "../errors.ts";
import { nearestFile } from "./nearest-file.ts";

/**
 * Makes sure that a path is a file that can be read, before any reader opens it.
 *
 * Errors: InputError at `shownAs` for a missing file (naming one in that folder with a name like it), a folder, anything
 * else that is not a file, and a file without permission to read.
 *
 * @example await requireFile("/x/exports/Lead.csv", "exports/Lead.csv");
 */
export async function requireFile(path: string, shownAs: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw await missing(path, shownAs);
  if (found.isDirectory()) throw refuse(shownAs, "a folder, expected a file", "Name one file in it.");
  if (!found.isFile()) throw refuse(shownAs, "not a regular file", "Name a file on disk.");
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) throw refuse(shownAs, "no permission to read the file", "Give yourself read permission.");
}

async function missing(path: string, shownAs: string): Promise<InputError> {
  const nearest = await nearestFile(path);
  const mend = nearest === null ? "Correct the path, or export the file there." : `Did you mean ${nearest}?`;
  return refuse(shownAs, "no such file", mend);
}

function refuse(at: string, problem: string, mend: string): InputError {
  return new InputError({ at, problem, mend });
}
