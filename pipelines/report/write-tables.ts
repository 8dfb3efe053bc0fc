import type { Comment, Warehouse } from "../warehouse.ts";
import { reportTables } from "./report-tables.ts";
import type { Result } from "./result-schema.ts";

/** Leaves every table of the report in the warehouse as `reports.<name>`, so that SQL finds what the page shows. */
export async function writeTables(warehouse: Warehouse, result: Result): Promise<void> {
  // One transaction is one write to disk, not one per table.
  await warehouse.run("begin transaction");
  const comments: Comment[] = [];
  for (const [name, { grain, columns, rows }] of Object.entries(reportTables(result))) {
    await warehouse.write(`reports.${name}`, columns, rows);
    comments.push({ on: "table", name: `reports.${name}`, text: `Grain: ${grain}.` });
  }
  await warehouse.run("commit");
  await warehouse.comment(comments);
}
