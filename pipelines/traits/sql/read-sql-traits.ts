import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { LoadedConfig } from "../../config/load-config.ts";
import { InputError } from "../../errors.ts";
import type { LocatedSqlTrait } from "./located-sql-trait.ts";

const fileName = /^[a-z][a-z0-9_]*\.sql$/;

/**
 * The traits that the config's `traitsSql` names, in order of name; none where it names none. Line ends are LF: the same file is the
 * same trait wherever it was checked out.
 *
 * Errors: InputError where no file fits, and for a file whose name gives no plain trait name or that is not UTF-8.
 */
export function readSqlTraits({
  config,
  folder,
}: Pick<LoadedConfig, "config" | "folder">): LocatedSqlTrait[] {
  const pattern = config.traitsSql;
  if (pattern === undefined) return [];
  return filesOf(folder, pattern).map((file) => {
    const at = join(dirname(pattern), file).replaceAll("\\", "/");
    if (!fileName.test(file)) throw unnamed(at);
    const name = basename(file, ".sql").replaceAll("_", " ");
    return { name, at, sql: readText(resolve(folder, at), at) };
  });
}

/** The files of one folder whose name fits; `*` stands for any letters. */
function filesOf(folder: string, pattern: string): string[] {
  const parts = basename(pattern)
    .split("*")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const fits = new RegExp(`^${parts.join(".*")}$`, "s");
  const files = listed(resolve(folder, dirname(pattern)))
    .filter((file) => fits.test(file))
    .sort();
  if (files.length > 0) return files;
  throw new InputError({
    at: "traitsSql",
    problem: `no file fits ${pattern}`,
    mend: 'Name files in one folder beside this config, such as "traits/*.sql"; * may stand in the name of the file.',
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function unnamed(at: string): InputError {
  return new InputError({
    at,
    problem: "the name of the file is the name of the trait, and this one is not plain",
    mend: "Use lower-case letters, digits and underscores, and begin with a letter: monday_visits.sql.",
  });
}

function readText(path: string, at: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)).replaceAll("\r\n", "\n");
  } catch {
    throw new InputError({ at, problem: "can't be read as UTF-8 text", mend: "Save the file as UTF-8." });
  }
}
