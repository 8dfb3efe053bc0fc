import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import { explained } from "./explained.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { mend } from "./require-select.ts";

/**
 * Runs a SELECT that `requireSelect` let pass, and keeps its rows as a table.
 *
 * @param relation its name, quoted where it needs to be.
 *
 * Errors: InputError at file, line and column where a name or type is wrong; at file and line where a value of a row is, without
 * DuckDB's message, which quotes the value.
 */
export async function makeTable(warehouse: Warehouse, relation: string, own: OwnSql): Promise<void> {
  await explained(warehouse, "json_serialize_plan", own, mend);
  try {
    await warehouse.run(`create or replace table ${relation} as\n${own.sql}`);
  } catch (error) {
    throw failure(own.file, (error as Error).message);
  }
}

function failure(file: string, message: string): InputError {
  const kind = /^[A-Z][A-Za-z ]* Error/.exec(message)?.[0] ?? "an error";
  const line = /\n\nLINE (\d+):.*\n *\^$/.exec(message)?.[1];
  return new InputError({
    // The line before the first one is ours.
    at: line === undefined ? file : `${file}:${Number(line) - 1}`,
    problem: `DuckDB stopped at a row: ${kind}; its message is left out, because it quotes values`,
    mend: "Allow for every value, for example with try_cast instead of cast; run it in DuckDB to see which value it is.",
  });
}
