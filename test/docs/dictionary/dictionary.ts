import { dirname } from "node:path/posix";
import { type CatalogRelation, catalog } from "../../../pipelines/dictionary/catalog.ts";
import { type KeyColumn, primaryKey } from "../../../pipelines/dictionary/primary-key.ts";
import { relationsRead } from "../../../pipelines/relations.ts";
import type { Warehouse } from "../../../pipelines/warehouse.ts";
import { sqlFiles } from "../../sql/sql-files.ts";

/** A relation of the warehouse with its place among the others. */
export interface DictionaryRelation extends CatalogRelation {
  /** What a row is, in words. */
  readonly grain: string;
  readonly key: readonly KeyColumn[] | null;
  /** The part of the warehouse that it belongs to: the folder of its file, such as `marts/label`. */
  readonly part: string;
  /** Below `sql/`; null where the program makes it. */
  readonly file: string | null;
  readonly reads: readonly string[];
  readonly readBy: readonly string[];
}

/** Parts that no folder under `sql/` makes. */
const madeByProgram: Readonly<Record<string, string>> = {
  marts: "marts/scores",
  reports: "reports/tables",
};

/** All that is said of the relations of a documented warehouse, in order of name. Throws for one without a grain or a key. */
export async function dictionaryOf(warehouse: Warehouse): Promise<DictionaryRelation[]> {
  const files = new Map(sqlFiles().map((file) => [file.relation, file]));
  const relations = (await catalog(warehouse)).map((relation) => {
    const { name, comment } = relation;
    const file = files.get(name) ?? null;
    const schema = name.slice(0, name.indexOf("."));
    if (comment === null) throw new Error(`${name} has no grain: add it to sql/glossary.json`);
    return {
      ...relation,
      grain: comment.replace(/^Grain: /, ""),
      key: primaryKey(comment),
      part: file === null ? (madeByProgram[schema] ?? schema) : dirname(file.path),
      file: file?.path ?? null,
      reads: [...new Set(file === null ? relationsNamed(comment) : relationsRead(file.sql))],
    };
  });
  return relations.map((relation) => ({
    ...relation,
    readBy: relations.filter(({ reads }) => reads.includes(relation.name)).map(({ name }) => name),
  }));
}

/** What the program makes a relation from is named in its grain. */
function relationsNamed(grain: string): string[] {
  return grain.match(/\b(raw|mapped|staging|marts|reports|diff|meta)\.[a-z_]+/g) ?? [];
}
