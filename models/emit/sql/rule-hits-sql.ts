import { ruleParts } from "../../rule-parts.ts";
import type { ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { knownColumns } from "./known-columns.ts";
import { ruleSql } from "./rule-sql.ts";

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
  const parts = ruleParts(model).map((rules, i) => {
    const whens = rules.map((rule) => `when ${ruleSql(dialect, rule)} then ${dialect.quoteText(rule.id)}`);
    return `select lead_id, ${i + 1} as part, case ${whens.join(" ")} end as rule_id from known`;
  });
  const none = "select lead_id, 0 as part, cast(null as varchar) as rule_id from known where 1 = 0";
  return `with
known as (
    select
        lead_id${knownColumns(model, dialect)}
    from ${table}
)

${[...parts, none].join("\nunion all\n")}`;
}
