import { documentWarehouse } from "../../../pipelines/dictionary/document-warehouse.ts";
import { writeTables } from "../../../pipelines/report/write-tables.ts";
import { quarantineColumns } from "../../../pipelines/stage/quarantine-columns.ts";
import type { Warehouse } from "../../../pipelines/warehouse.ts";
import { sampleResult } from "../../report/sample-result.ts";
import { emptyWarehouse } from "../../sql/empty-warehouse.ts";

/** Every relation that a calibration can leave behind but for the exports, with what is said of it: no rows, except the report's. */
export async function documentedWarehouse(): Promise<Warehouse> {
  const warehouse = await emptyWarehouse();
  await warehouse.write("quarantine.leads", quarantineColumns, []);
  await writeTables(warehouse, sampleResult);
  await documentWarehouse(warehouse, { read: new Map(), maps: new Map() });
  return warehouse;
}
