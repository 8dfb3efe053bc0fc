import { quoteName, type Warehouse } from "../warehouse.ts";

/**
 * The table that holds an export as it was read, all text: `raw."leads"`, ready for SQL.
 *
 * @example rawTable("leads"); // 'raw."leads"'
 */
export function rawTable(exportName: string): string {
  return `raw.${quoteName(exportName)}`;
}

/** Rows of an export's raw table. */
export async function countRaw(warehouse: Warehouse, exportName: string): Promise<number> {
  return Number(await warehouse.value(`select count(*) from ${rawTable(exportName)}`));
}
