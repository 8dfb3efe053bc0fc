import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import type { OwnSql } from "./read-own-sql.ts";

const MINUTE = 60_000;

/**
 * Runs a SELECT that `vetSelect` let pass, and keeps its rows as a table.
 *
 * @param table as it is created: `table checks."no-owner"`, `temp table found`.
 * @param limit milliseconds after which it is broken off. It makes no difference to what is kept.
 *
 * Errors: InputError at the file, and the line where DuckDB names one, without DuckDB's message: that may quote values of rows.
 */
export async function makeTable(
  warehouse: Warehouse,
  table: string,
  own: OwnSql,
  limit = 10 * MINUTE,
): Promise<void> {
  try {
    await warehouse.runWithin(limit, `create or replace ${table} as\n${own.sql}`);
  } catch (error) {
    const { message } = error as Error;
    throw message.startsWith("INTERRUPT") ? tooLong(own, limit) : failure(own, message);
  }
}

function tooLong({ file }: OwnSql, limit: number): InputError {
  return new InputError({
    at: file,
    problem: `was not done after ${limit / MINUTE} minutes, and was broken off`,
    mend: "Join by keys, and give range and generate_series bounds that end.",
  });
}

function failure({ file }: OwnSql, message: string): InputError {
  const kind = /^[A-Z][A-Za-z ]* Error/.exec(message)?.[0] ?? "an error";
  const line = /\n\nLINE (\d+):.*\n *\^$/.exec(message)?.[1];
  return new InputError({
    // The line before the first one is ours.
    at: line === undefined ? file : `${file}:${Number(line) - 1}`,
    problem: `DuckDB stopped at a row: ${kind}; its message is left out, because it quotes values`,
    mend: "Use try_cast where a value may not fit, nullif where a divisor may be 0, and max() where a subquery may give several rows; run it in DuckDB to see which value it is.",
  });
}
