import { basename, dirname, resolve } from "node:path";
import { InputError } from "../errors.ts";
import { currentVersion, putInForce } from "../release/publish.ts";
import { verify } from "./verify.ts";

export interface Promoted {
  readonly name: string;
  readonly version: string;
  /** The version that was in force until now, or null. */
  readonly before: string | null;
}

/**
 * Puts a release in force, after verifying it: a new one, or an earlier one again. Throws InputError where it does not hold, or does
 * not lie in the folder of its version.
 */
export async function promote(release: string): Promise<Promoted> {
  const { model } = await verify(release, 1);
  const folder = resolve(release);
  if (basename(folder) !== model.version) {
    throw new InputError({
      at: release,
      problem: `holds version ${model.version}, and is not called so`,
      mend: "Name the directory as it was released, such as models/releases/<name>/1.0.0.",
    });
  }
  const releases = dirname(folder);
  const before = currentVersion(releases);
  putInForce(releases, model.version);
  return { name: model.name, version: model.version, before };
}
