import type { Warehouse } from "../warehouse.ts";
import { historyTables } from "./history-tables.ts";

/** Makes the tables of the history without a row; `keepRun` gives them their columns. */
export async function beginHistory(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create schema if not exists meta");
  for (const name of Object.keys(historyTables))
    await warehouse.run(`create table meta.${name} (run varchar)`);
}
