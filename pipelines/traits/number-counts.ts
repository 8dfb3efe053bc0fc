import { quoteText, type Warehouse } from "../warehouse.ts";

/** How many handed-over leads have which number of a trait, numbers rising. */
export async function numberCounts(
  warehouse: Warehouse,
  trait: string,
): Promise<{ value: number; leads: number }[]> {
  const rows = await warehouse.rows(`select number_value, count(*) as leads from marts.lead_traits
    where trait = ${quoteText(trait)} group by number_value order by number_value`);
  return rows.map((row) => ({ value: Number(row.number_value), leads: Number(row.leads) }));
}
