import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { quoteName, quoteText, type Warehouse } from "../warehouse.ts";

const schemas = ["marts", "reports"];

/** Relations for the leak gates that hold cells of any column of the exports, names and addresses among them: they stay in the warehouse. */
const leftOut = ["changes_after_handoff", "field_values"];

/**
 * Writes the relations of `marts` and `reports` to `<folder>/<schema>/<relation>.parquet`, the rows of each in the order of their values. The
 * folder must be one that the warehouse was opened for.
 */
export async function writeParquet(warehouse: Warehouse, folder: string): Promise<void> {
  for (const schema of schemas) {
    mkdirSync(join(folder, schema), { recursive: true });
    for (const name of await relationsIn(warehouse, schema)) {
      const rows = `select * from ${schema}.${quoteName(name)} order by all`;
      const path = quoteText(join(folder, schema, `${name}.parquet`));
      await warehouse.run(`copy (${rows}) to ${path} (format parquet)`);
    }
  }
}

async function relationsIn(warehouse: Warehouse, schema: string): Promise<string[]> {
  const rows = await warehouse.rows(
    `select table_name from information_schema.tables where table_schema = '${schema}' order by table_name`,
  );
  return rows.map((row) => String(row.table_name)).filter((name) => !leftOut.includes(name));
}
