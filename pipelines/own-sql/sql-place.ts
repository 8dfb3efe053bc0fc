import type { OwnSql } from "./read-own-sql.ts";

/**
 * A place in a file of SQL as `file:line:column`.
 *
 * @param position bytes before it, as DuckDB counts them; its beginning where DuckDB names none.
 * @example sqlPlace({ file: "checks/a.sql", sql: "select\n  nope" }, 9); // "checks/a.sql:2:3"
 */
export function sqlPlace(
  { file, sql }: Pick<OwnSql, "file" | "sql">,
  position = Number.POSITIVE_INFINITY,
): string {
  const bytes = new TextEncoder().encode(sql);
  const before = position > bytes.length ? "" : new TextDecoder().decode(bytes.subarray(0, position));
  const lines = before.split("\n");
  return `${file}:${lines.length}:${[...(lines.at(-1) as string)].length + 1}`;
}
