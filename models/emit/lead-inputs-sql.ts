import type { ScoringModel } from "../scoring-model.ts";

/** The table that a model reads, pivoted from the long traits: only the traits it needs become columns. */
export function leadInputsSql(model: ScoringModel): string {
  const columns = model.inputs.map(({ name, type }) => {
    const column = type === "number" ? "number_value" : "text_value";
    return `,\n    max(case when lead_traits.trait = '${name.replaceAll("'", "''")}' then lead_traits.${column} end) as "${name.replaceAll('"', '""')}"`;
  });
  return `select
    handoffs.lead_id${columns.join("")}
from marts.handoffs as handoffs
left join marts.lead_traits as lead_traits
    on lead_traits.lead_id = handoffs.lead_id
group by handoffs.lead_id`;
}
