import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import type { Warehouse } from "../../warehouse.ts";
import { inHalves } from "./in-halves.ts";
import { requireOwnRows } from "./require-own-rows.ts";
import { runSelect } from "./run-select.ts";
import { vetSelect } from "./vet-select.ts";
import { clearSqlTraits, type SqlTraitRow, writeSqlTraits } from "./write-sql-traits.ts";

/**
 * Runs the SELECT of each trait on `before_handoff`, into `meta.sql_traits` and `meta.sql_values`; and again on halves of the leads,
 * where it must say the same.
 *
 * Errors: InputError for a SELECT that reads anything else, fails, gives no value per lead, or mixes leads.
 */
export async function runSqlTraits(
  warehouse: Warehouse,
  traits: readonly OwnSql[],
): Promise<readonly SqlTraitRow[]> {
  await clearSqlTraits(warehouse);
  if (traits.length === 0) return [];
  const rows: SqlTraitRow[] = [];
  for (const trait of traits) {
    const reads = await vetSelect(warehouse, trait);
    const kind = await runSelect(warehouse, trait);
    await warehouse.run("insert into meta.sql_values from found_values");
    rows.push({ trait: trait.name, trait_group: groupOf(reads), kind });
  }
  await inHalves(warehouse, async () => {
    for (const trait of traits) {
      await runSelect(warehouse, trait);
      await requireOwnRows(warehouse, trait);
    }
  });
  await writeSqlTraits(warehouse, rows);
  return rows;
}

/** What leads did, or who they are. */
function groupOf(reads: readonly string[]): SqlTraitRow["trait_group"] {
  return reads.includes("activities") || reads.includes("campaign_members") ? "behaviour" : "person";
}
