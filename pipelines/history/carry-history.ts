import { existsSync } from "node:fs";
import { InputError } from "../errors.ts";
import { quoteText, Warehouse } from "../warehouse.ts";
import { beginHistory } from "./begin-history.ts";
import { historyTables } from "./history-tables.ts";

/**
 * Begins a new warehouse with the history that the earlier one holds; an earlier one of before there was a history, or none, begins it
 * anew. Columns are taken as they are, also those that only another version of the tool writes.
 *
 * Errors: InputError where the earlier warehouse is there and can't be read.
 *
 * @param database the new warehouse, not there yet.
 * @param earlier the warehouse that it will replace, if there is one.
 */
export async function carryHistory(database: string, earlier: string, threads: number): Promise<void> {
  const files = [earlier, `${earlier}.wal`];
  const warehouse = await Warehouse.open({ path: database, files, threads });
  try {
    await beginHistory(warehouse);
    if (existsSync(earlier)) await copyFrom(earlier, warehouse, database);
  } finally {
    await warehouse.close();
  }
}

async function copyFrom(earlier: string, warehouse: Warehouse, database: string): Promise<void> {
  try {
    await warehouse.run(`attach ${quoteText(earlier)} as earlier (read_only)`);
    const found = await warehouse.rows(
      "select table_name from duckdb_tables() where database_name = 'earlier' and schema_name = 'meta'",
    );
    const names = new Set(found.map((row) => row.table_name));
    for (const name of Object.keys(historyTables).filter((table) => names.has(table)))
      await warehouse.run(`create or replace table meta.${name} as select * from earlier.meta.${name}`);
    await warehouse.run("detach earlier");
  } catch (error) {
    // A full disk is no fault of the earlier file.
    if (String(error).includes(database)) throw error;
    throw unreadable(earlier, String(error));
  }
}

function unreadable(earlier: string, reason: string): InputError {
  const holds = "holds the history of the earlier runs";
  if (/could not set lock|used by another process/i.test(reason))
    return new InputError({
      at: earlier,
      problem: `${holds}, and another program has it open for writing`,
      mend: "Close it there, or open it read-only; then calibrate again.",
    });
  return new InputError({
    at: earlier,
    problem: `${holds} and can't be read: it is damaged, or was written by a later version of DuckDB`,
    mend: "Put a sound copy in its place; or move it elsewhere, and the history begins anew.",
  });
}
