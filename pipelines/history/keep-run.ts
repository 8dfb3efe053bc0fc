import { type Cell, type ColumnType, quoteText, type Warehouse } from "../warehouse.ts";
import { historyTables } from "./history-tables.ts";

const columns = {
  run: "varchar",
  as_of: "varchar",
  config: "varchar",
  tool_version: "varchar",
  release: "varchar",
  in_force: "varchar",
  horizon_days: "bigint",
  leads: "bigint",
  method: "varchar",
  judged: "bigint",
  wins: "bigint",
  base_rate: "double",
  auc: "double",
  log_loss: "double",
  brier: "double",
  calibration_slope: "double",
  expected_over_observed: "double",
} as const satisfies Record<string, ColumnType>;

/** One run in a row, as it stands in `meta.runs`. */
export type Run = Readonly<Record<keyof typeof columns, Cell>>;

/**
 * Adds a calibration to the history in `meta`, from what it left in `reports` and `marts`. The same run again takes the place of its
 * earlier rows. Columns that only some runs have are empty for the others.
 */
export async function keepRun(warehouse: Warehouse, run: Run): Promise<void> {
  await warehouse.write("meta.this_run", columns, [run]);
  for (const [name, latest] of Object.entries(historyTables)) {
    await warehouse.run(`create or replace table meta.${name} as select * from (${latest})
      union all by name select * from meta.${name} where run <> ${quoteText(String(run.run))}`);
  }
  await warehouse.run("drop table meta.this_run");
}
