import { quoteText, type Warehouse } from "../warehouse.ts";
import { harmlessText } from "./harmless-text.ts";

/** Writes the open leads that sales may work, each rep's best first. The path must be one that the warehouse was opened for. */
export async function writeWorkList(warehouse: Warehouse, path: string): Promise<void> {
  const texts = ["rep", "lead_id", "territory"].map((column) => `${harmlessText(column)} as ${column}`);
  await warehouse.run(`copy (
    select ${texts.join(", ")}, work, class, grade, points,
      cast(probability as double) as probability_at_handoff, age_days, touched_at
    from marts.open_today as leads where work in ('no touch recorded', 'touched')
    order by leads.rep nulls last, leads.probability desc, leads.lead_id
  ) to ${quoteText(path)} (format csv, header true)`);
}
