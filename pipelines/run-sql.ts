import { type Relation, relationsIn } from "./relations.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * Materialises every relation of one folder under `sql/` as a table, in the order in which they read each other.
 * The schema is the first folder's name: `marts/label` fills `marts.…`.
 */
export async function runSql(warehouse: Warehouse, folder: string): Promise<void> {
  const schema = folder.split("/")[0] as string;
  await warehouse.run(`create schema if not exists ${schema}`);
  for (const relation of inOrder(relationsIn(folder))) {
    await warehouse.run(`create or replace table ${relation.name} as\n${relation.sql}`);
  }
}

/** Relations after those they read (depth first). */
function inOrder(relations: readonly Relation[]): Relation[] {
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  const ordered = new Set<Relation>();
  const visit = (relation: Relation, above: readonly Relation[]) => {
    if (above.includes(relation)) throw new Error(`relations read each other in a circle: ${relation.name}`);
    for (const name of relation.reads) {
      const needed = byName.get(name);
      if (needed !== undefined && !ordered.has(needed)) visit(needed, [...above, relation]);
    }
    ordered.add(relation);
  };
  for (const relation of relations) visit(relation, []);
  return [...ordered];
}
