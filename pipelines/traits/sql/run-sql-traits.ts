import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import { vetSelect } from "../../own-sql/vet-select.ts";
import { sha256 } from "../../sha256.ts";
import type { Warehouse } from "../../warehouse.ts";
import { beforeHandoff } from "./before-handoff.ts";
import { inHalves } from "./in-halves.ts";
import { requireOwnRows } from "./require-own-rows.ts";
import { runSelect } from "./run-select.ts";
import { clearSqlTraits, type SqlTraitRow, writeSqlTraits } from "./write-sql-traits.ts";

/**
 * Runs the SELECT of each trait on `before_handoff`, into `meta.sql_traits` and `meta.sql_values`; and again on halves of the leads,
 * parted in four ways, where it must say the same.
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
    const reads = await vetSelect(warehouse, trait, beforeHandoff);
    const kind = await runSelect(warehouse, trait);
    await warehouse.run("insert into meta.sql_values from found_values");
    rows.push({ trait: trait.name, trait_group: groupOf(reads), kind });
  }
  // Halves that a SELECT can foresee would let it mix leads within each; no text holds its own checksum.
  const salt = sha256(traits.map(({ sql }) => sql).join("\n"));
  await inHalves(warehouse, salt, async () => {
    for (const trait of traits) {
      await runSelect(warehouse, trait);
      await requireOwnRows(warehouse, trait);
    }
  });
  await writeSqlTraits(warehouse, rows);
  return rows;
}

const didTables = ["before_handoff.activities", "before_handoff.campaign_members"];

/** What leads did, or who they are. */
function groupOf(reads: readonly string[]): SqlTraitRow["trait_group"] {
  return reads.some((table) => didTables.includes(table)) ? "behaviour" : "person";
}
