import { writeReleases } from "../../../pipelines/commands/write-releases.ts";
import { documentWarehouse } from "../../../pipelines/dictionary/document-warehouse.ts";
import { beginHistory } from "../../../pipelines/history/begin-history.ts";
import { keepRun } from "../../../pipelines/history/keep-run.ts";
import { writeTables } from "../../../pipelines/report/write-tables.ts";
import { quarantineColumns } from "../../../pipelines/stage/quarantine-columns.ts";
import type { Warehouse } from "../../../pipelines/warehouse.ts";
import { sampleResult } from "../../report/sample-result.ts";
import { emptyWarehouse } from "../../sql/empty-warehouse.ts";

const run = {
  ...sampleResult.validation,
  ...{
    run: "1",
    as_of: "2026-06-30",
    config: "sample",
    tool_version: "0.1.0",
    release: null,
    in_force: null,
  },
  ...{ horizon_days: 90, leads: 0, judged: 0 },
};

/** Every relation that a calibration can leave behind but for the exports, with what is said of it: no rows, except the report's. */
export async function documentedWarehouse(): Promise<Warehouse> {
  const warehouse = await emptyWarehouse();
  await warehouse.write("quarantine.leads", quarantineColumns, []);
  await writeTables(warehouse, sampleResult);
  await beginHistory(warehouse);
  await keepRun(warehouse, run);
  await writeReleases(warehouse, "none", null, null);
  await documentWarehouse(warehouse, { read: new Map(), maps: new Map() });
  return warehouse;
}
