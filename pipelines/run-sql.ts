import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "./package-root.ts";
import type { Warehouse } from "./warehouse.ts";

interface Relation {
  readonly name: string;
  readonly sql: string;
  /** What the file's first comment says: the relation's grain. */
  readonly comment: string;
}

/**
 * Materialises every relation of one folder under `sql/` as a table, in the order in which they read each other.
 * The schema is the first folder's name: `marts/label` fills `marts.…`.
 */
export async function runSql(warehouse: Warehouse, folder: string): Promise<void> {
  const schema = folder.split("/")[0] as string;
  await warehouse.run(`create schema if not exists ${schema}`);
  for (const relation of inOrder(readRelations(folder, schema))) {
    await warehouse.run(`create or replace table ${relation.name} as\n${relation.sql}`);
    await warehouse.comment(relation.name, relation.comment);
  }
}

function readRelations(folder: string, schema: string): Relation[] {
  const directory = join(packageRoot, "sql", folder);
  const files = readdirSync(directory)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  if (files.length === 0) throw new Error(`no SQL found in ${directory}`);
  return files.map((file) => {
    const sql = readFileSync(join(directory, file), "utf8");
    return { name: `${schema}.${basename(file, ".sql")}`, sql, comment: leadingComment(sql) };
  });
}

function leadingComment(sql: string): string {
  const lines = sql.split("\n");
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith("--")),
    )
    .map((line) => line.slice(2).trim())
    .join(" ");
}

/** Relations after those they read (depth first). */
function inOrder(relations: readonly Relation[]): Relation[] {
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  const ordered = new Set<Relation>();
  const visit = (relation: Relation, above: readonly Relation[]) => {
    if (above.includes(relation)) throw new Error(`relations read each other in a circle: ${relation.name}`);
    for (const name of relationsRead(relation.sql)) {
      const needed = byName.get(name);
      if (needed !== undefined && !ordered.has(needed)) visit(needed, [...above, relation]);
    }
    ordered.add(relation);
  };
  for (const relation of relations) visit(relation, []);
  return [...ordered];
}

/** The relations that a SELECT reads, as `schema.name`. */
export function relationsRead(sql: string): string[] {
  const code = sql.replace(/--.*$/gm, "");
  return [...code.matchAll(/(?<!distinct )\b(?:from|join)\s+([a-z]+\.[a-z_]+)/g)].map(
    (match) => match[1] as string,
  );
}
