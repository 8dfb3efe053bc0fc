import { quoteName, type Warehouse } from "../warehouse.ts";
import { catalog } from "./catalog.ts";
import { type KeyColumn, primaryKey } from "./primary-key.ts";

/**
 * Holds relations of the warehouse against the keys that their comments state; those that state no grain, such as a user's own checks,
 * are not ours to judge.
 *
 * Errors: Error that names the relations whose key repeats, or is empty where it may not be: a join fans out, which is a mistake of
 * the program and not of its input.
 *
 * @param isHeld which relations: all but the tables of the report, unless said otherwise.
 */
export async function requireKeys(warehouse: Warehouse, isHeld = isNoReportTable): Promise<void> {
  const broken: string[] = [];
  for (const { name, comment } of await catalog(warehouse)) {
    const isOurs = comment?.startsWith("Grain:") === true;
    const key = isOurs && isHeld(name) ? primaryKey(comment) : null;
    if (key !== null && (await isBroken(warehouse, name, key))) {
      broken.push(`${name} (${key.map((column) => column.name).join(", ")})`);
    }
  }
  if (broken.length > 0) throw new Error(`not one row per key: ${broken.join("; ")}`);
}

/** These are named in words, of which two may read alike: a territory may be called "all others", or a value "empty". */
function isNoReportTable(relation: string): boolean {
  return !/^reports\.(?!rpt_)/.test(relation);
}

async function isBroken(warehouse: Warehouse, relation: string, key: readonly KeyColumn[]): Promise<boolean> {
  if (key.length === 0) return Number(await warehouse.value(`select count(*) from ${relation}`)) > 1;
  const columns = key.map(({ name }) => quoteName(name)).join(", ");
  const empty = key
    .filter(({ mayBeEmpty }) => !mayBeEmpty)
    .map(({ name }) => `or ${quoteName(name)} is null`);
  const found = await warehouse.rows(`select 1 from ${relation} group by ${columns}
    having count(*) > 1 ${empty.join(" ")} limit 1`);
  return found.length > 0;
}
