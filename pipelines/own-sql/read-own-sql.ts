import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { InputError } from "../errors.ts";

/** A file of SQL that an analyst wrote. */
export interface OwnSql {
  /** The file's name without its ending; of a trait in words. */
  readonly name: string;
  /** The file as the config calls it: `checks/no-owner.sql`. */
  readonly file: string;
  readonly sql: string;
}

/**
 * Reads the files that a key of the config names, in order of name.
 *
 * @param folder absolute folder of the config.
 * @param key the key, for messages.
 * @param pattern a path relative to the folder, with one `*` or none in the file's name.
 *
 * Errors: InputError where no file is meant, where a name can't be a relation's, and where a file is not UTF-8.
 *
 * @example readOwnSql("/work/acme", "checks", "checks/*.sql"); // [{ name: "no-owner", file: "checks/no-owner.sql", sql: "-- …" }]
 */
export function readOwnSql(folder: string, key: string, pattern: string): OwnSql[] {
  const directory = dirname(pattern);
  const names = filesIn(join(folder, directory)).filter((file) => isMeant(file, basename(pattern)));
  if (names.length === 0) {
    const problem = `no file is called ${pattern}`;
    throw new InputError({ at: key, problem, mend: "Name SQL files relative to the config." });
  }
  return names.sort().map((file) => readOne(folder, join(directory, file).replaceAll("\\", "/")));
}

function filesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

function isMeant(file: string, pattern: string): boolean {
  const [start, end] = pattern.split("*") as [string, string | undefined];
  if (end === undefined) return file === pattern;
  return file.length >= pattern.length - 1 && file.startsWith(start) && file.endsWith(end);
}

function readOne(folder: string, file: string): OwnSql {
  const name = basename(file, extname(file));
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(name)) {
    const mend = "Call it by lower-case letters, digits, dashes and underscores: a relation gets this name.";
    throw new InputError({ at: file, problem: "no name for a relation", mend });
  }
  try {
    const sql = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, file)));
    return { name, file, sql: sql.replaceAll("\r\n", "\n") };
  } catch {
    throw new InputError({ at: file, problem: "no UTF-8 text can be read here", mend: "Save it as UTF-8." });
  }
}
