import type { LocatedSqlTrait } from "./located-sql-trait.ts";

/** `traits/visits.sql:3`: the line of a file in which the byte stands. */
export function placeIn({ at, sql }: LocatedSqlTrait, byte: number): string {
  const before = new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, byte));
  return `${at}:${before.split("\n").length}`;
}
