import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../package-root.ts";
import { allRelations } from "../relations.ts";

const glossarySchema = z.strictObject({
  /** Grains of relations that no file under `sql/` makes. */
  relations: z.record(z.string(), z.string()),
  /** Meanings of columns: of a name everywhere, or of `schema.relation.column`. */
  columns: z.record(z.string(), z.string()),
});

/** What is known of the warehouse's relations and columns in words. */
export interface Glossary {
  /** `Grain: one row per …`, or null for a relation that is not ours. */
  readonly grainOf: (relation: string) => string | null;
  /** What a column holds, or null for one that is not ours. */
  readonly meaningOf: (relation: string, column: string) => string | null;
}

/** Reads `sql/glossary.json`, and the grains that the files under `sql/` begin with. */
export function readGlossary(): Glossary {
  const text = readFileSync(join(packageRoot, "sql/glossary.json"), "utf8");
  const { relations, columns } = glossarySchema.parse(JSON.parse(text));
  const grains = new Map(Object.entries(relations).map(([name, grain]) => [name, `Grain: ${grain}`]));
  for (const { name, comment } of allRelations()) grains.set(name, comment);
  const meanings = new Map(Object.entries(columns));
  return {
    grainOf: (relation) => grains.get(relation) ?? grains.get(`${schemaOf(relation)}.*`) ?? null,
    meaningOf: (relation, column) =>
      [`${relation}.${column}`, `${relation}.*`, `${schemaOf(relation)}.*.${column}`, column]
        .map((name) => meanings.get(name))
        .find((meaning) => meaning !== undefined) ?? null,
  };
}

function schemaOf(relation: string): string {
  return relation.slice(0, relation.indexOf("."));
}
