import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import { ruleHitsSql } from "../../models/emit/sql/rule-hits-sql.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";

const grain =
  "Grain: one row per handed-over lead and part of the score (lead_id, part): the rule of it that the lead meets, or null.";

/** Which rules each scored lead meets, as the view `marts.rule_hits`; reads `marts.lead_inputs` as `scoreLeads` leaves them. */
export async function showRuleHits(
  warehouse: Warehouse,
  model: Pick<ScoringModel, "inputs" | "rules">,
): Promise<void> {
  const hits = ruleHitsSql(model, dialectNamed("duckdb"), "marts.lead_inputs");
  await warehouse.run(`create or replace view marts.rule_hits as\n${hits}`);
  await warehouse.run(`comment on view marts.rule_hits is ${quoteText(grain)}`);
}
