import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import { ruleHitsSql } from "../../models/emit/sql/rule-hits-sql.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Warehouse } from "../warehouse.ts";

/** Which rules each scored lead meets, as the view `marts.rule_hits`; reads `marts.lead_inputs` as `scoreLeads` leaves them. */
export async function showRuleHits(
  warehouse: Warehouse,
  model: Pick<ScoringModel, "inputs" | "rules">,
): Promise<void> {
  const hits = ruleHitsSql(model, dialectNamed("duckdb"), "marts.lead_inputs");
  await warehouse.run(`create or replace view marts.rule_hits as\n${hits}`);
}
