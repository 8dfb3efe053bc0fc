import type { Warehouse } from "../../warehouse.ts";

/** A trait from SQL as `meta.sql_traits` has it: what it is about, and what its values are. */
export interface SqlTraitRow {
  readonly trait: string;
  readonly trait_group: "person" | "behaviour";
  readonly kind: "numeric" | "categorical";
}

/** Writes `meta.sql_traits`: the traits from SQL that `marts.lead_traits` takes over. */
export async function writeSqlTraits(warehouse: Warehouse, traits: readonly SqlTraitRow[]): Promise<void> {
  const columns = { trait: "varchar", trait_group: "varchar", kind: "varchar" } as const;
  await warehouse.write(
    "meta.sql_traits",
    columns,
    traits.map((trait) => ({ ...trait })),
  );
}

/** Empties `meta.sql_traits` and `meta.sql_values`: what traits from SQL may read is known only once the columns are judged. */
export async function clearSqlTraits(warehouse: Warehouse): Promise<void> {
  const columns = {
    lead_id: "varchar",
    trait: "varchar",
    text_value: "varchar",
    number_value: "double",
  } as const;
  await writeSqlTraits(warehouse, []);
  await warehouse.write("meta.sql_values", columns, []);
}
