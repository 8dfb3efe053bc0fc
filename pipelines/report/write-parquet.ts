import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { quoteName, quoteText, type Warehouse } from "../warehouse.ts";

const schemas = ["marts", "reports"];

/**
 * Writes every relation of `marts` and `reports` to `<folder>/<schema>/<relation>.parquet`, its rows in order of their columns. The folder
 * must be one that the warehouse was opened for.
 */
export async function writeParquet(warehouse: Warehouse, folder: string): Promise<void> {
  for (const schema of schemas) {
    mkdirSync(join(folder, schema), { recursive: true });
    const relations = await warehouse.rows(
      `select table_name from information_schema.tables where table_schema = '${schema}' order by table_name`,
    );
    for (const { table_name: name } of relations) {
      const path = quoteText(join(folder, schema, `${name}.parquet`));
      await warehouse.run(
        `copy (select * from ${schema}.${quoteName(String(name))} order by all) to ${path} (format parquet)`,
      );
    }
  }
}
