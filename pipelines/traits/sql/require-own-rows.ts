import { InputError } from "../../errors.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import { quoteText, type Warehouse } from "../../warehouse.ts";

/**
 * Throws InputError where the leads that `before_handoff` holds have other values in `found_values` than they had among all leads: a
 * later lead knows what came after an earlier one.
 */
export async function requireOwnRows(warehouse: Warehouse, { name, file }: OwnSql): Promise<void> {
  const before = `select * from meta.sql_values where trait = ${quoteText(name)}
    and lead_id in (select lead_id from before_handoff.leads)`;
  const others = await warehouse.value(`select count(distinct lead_id) from (
      (${before} except from found_values) union all (from found_values except ${before}))`);
  if (others === 0) return;
  throw new InputError({
    at: file,
    problem: `depends on other leads, or on the order of rows: with half of the leads, and rows in reverse, ${others} leads get another value`,
    mend: "Join and group by lead_id, so that each lead is told by its own rows; give first, last, list, string_agg and row_number an order by without ties, such as activity_number.",
  });
}
