import type { LoadedConfig } from "../../config/load-config.ts";
import { type OwnSql, readOwnSql } from "../../own-sql/read-own-sql.ts";

/**
 * The traits that the config's `traitsSql` names, in order of name; none where it names none. `monday_visits.sql` is the trait
 * `monday visits`. Line ends are LF: the same file is the same trait wherever it was checked out.
 *
 * Errors: InputError where no file fits, and for a file whose name is not plain or that is not UTF-8.
 */
export function readSqlTraits({ config, folder }: Pick<LoadedConfig, "config" | "folder">): OwnSql[] {
  const pattern = config.traitsSql;
  if (pattern === undefined) return [];
  return readOwnSql(folder, "traitsSql", pattern).map((own) => ({
    ...own,
    name: own.name.replaceAll("_", " "),
  }));
}
