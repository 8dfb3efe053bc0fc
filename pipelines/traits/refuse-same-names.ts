import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";

/** Two traits of one name (but for upper and lower case) would be one input of the model, and mix their values. */
export async function refuseSameNames(warehouse: Warehouse): Promise<void> {
  await refuseNamesOfSql(warehouse);
  const name = await warehouse.value(`select min(trait) from (
      select min(trait) as trait from marts.lead_traits group by lead_id, lower(trait)
      having count(*) > 1 or lower(min(trait)) = 'lead_id')`);
  if (name === null) return;
  throw new InputError({
    at: "traits.deny",
    problem: `a column and another trait are both called "${name}" (upper and lower case count as the same)`,
    mend: "Rename the column in the export, or deny it.",
  });
}

/** A trait from SQL must not be called like another one, though no lead may have both, nor like a column that is no trait. */
async function refuseNamesOfSql(warehouse: Warehouse): Promise<void> {
  const name = await warehouse.value(`select min(trait) from meta.sql_traits
    where trait in (select lower(column_name) from staging.stg_columns)
      or (select count(*) from marts.lead_traits where lower(lead_traits.trait) = sql_traits.trait)
        > (select count(*) from meta.sql_values where sql_values.trait = sql_traits.trait)`);
  if (name === null) return;
  throw new InputError({
    at: "traitsSql",
    problem: `a trait from SQL and a column or another trait are both called "${name}" (upper and lower case count as the same)`,
    mend: "Rename the file of the trait.",
  });
}
