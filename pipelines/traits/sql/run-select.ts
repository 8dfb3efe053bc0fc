import { makeTable } from "../../own-sql/make-table.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import { quoteText, type Warehouse } from "../../warehouse.ts";
import { requireValues } from "./require-values.ts";
import type { SqlTraitRow } from "./write-sql-traits.ts";

/**
 * Runs a vetted SELECT, puts its filled values into the temporary table `found_values` as `meta.sql_values` has them, and tells what
 * they are. Numbers are rounded to six decimals: sums of fractions differ in their last digits with the order of rows.
 */
export async function runSelect(warehouse: Warehouse, trait: OwnSql): Promise<SqlTraitRow["kind"]> {
  await makeTable(warehouse, "temp table sql_result", trait);
  const kind = await requireValues(warehouse, trait);
  const [text, number] =
    kind === "numeric"
      ? ["cast(null as varchar)", "round(cast(value as double), 6)"]
      : ["cast(value as varchar)", "cast(null as double)"];
  await warehouse.run(`create or replace temp table found_values as
    select lead_id, ${quoteText(trait.name)} as trait, ${text} as text_value, ${number} as number_value
    from sql_result where cast(value as varchar) <> ''`);
  return kind;
}
