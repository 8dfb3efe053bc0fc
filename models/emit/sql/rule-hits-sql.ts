import type { ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { caseOf, partsOf } from "./parts.ts";

/**
 * Which rule of each part of the score a lead meets, as one SELECT: lead_id, the part's number from 1, and the id of the rule or
 * null where none holds.
 *
 * @param table the leads, with lead_id and one column per input.
 * @example ruleHitsSql(model, dialectNamed("duckdb"), "marts.lead_inputs")
 */
export function ruleHitsSql(
  model: Pick<ScoringModel, "inputs" | "rules">,
  dialect: Dialect,
  table: string,
): string {
  const parts = partsOf(model).map(({ rules }, i) => {
    const rule = caseOf(model, dialect, rules, ({ id }) => dialect.quoteText(id), "null");
    return `select lead_id, ${i + 1} as part, ${rule} as rule_id from ${table}`;
  });
  const none = `select lead_id, 0 as part, cast(null as varchar) as rule_id from ${table} where 1 = 0`;
  return [...parts, none].join("\nunion all\n");
}
