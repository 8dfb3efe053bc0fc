import { runSql } from "./run-sql.ts";
import type { Warehouse } from "./warehouse.ts";

/** Relations that say in one text what is seen of a lead: its traits, or its points. */
type Signatures = "marts.trait_signatures" | "marts.point_signatures";

/** Counts the leads of one signature, slot and quarter: `marts.patterns`. */
export async function countPatterns(warehouse: Warehouse, signatures: Signatures): Promise<void> {
  await warehouse.run(
    `create or replace table meta.signatures as select lead_id, signature from ${signatures}`,
  );
  await runSql(warehouse, "marts/counted");
}
