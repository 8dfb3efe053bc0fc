import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvText } from "../../models/emit/csv-text.ts";
import type { Warehouse } from "../warehouse.ts";

/** Writes `rep_key.csv`: who stands behind each code of the report. To be kept where only those who may know see it. */
export async function writeRepKey(warehouse: Warehouse, folder: string): Promise<void> {
  const rows = await warehouse.rows(`select codes.code, codes.rep, reps.rep_name
    from marts.rep_codes as codes left join staging.stg_reps as reps on reps.rep = codes.rep
    where codes.rep in (select rep from marts.handoffs) order by codes.code`);
  const columns = ["code", "rep", "rep_name"] as const;
  writeFileSync(
    join(folder, "rep_key.csv"),
    csvText(
      columns,
      rows.map((row) => columns.map((column) => (row[column] === null ? null : String(row[column])))),
    ),
  );
}
