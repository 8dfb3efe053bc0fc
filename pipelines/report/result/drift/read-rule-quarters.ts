import type { Row, Warehouse } from "../../../warehouse.ts";

/** How many leads of each quarter met each rule, in the order that `driftOf` reads. */
export function readRuleQuarters(warehouse: Warehouse): Promise<Row[]> {
  return warehouse.rows("select * from reports.rpt_rule_quarters order by quarter, part, rule_id");
}
