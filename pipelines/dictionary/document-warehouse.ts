import { type Comment, quoteName, type Warehouse } from "../warehouse.ts";
import { type CatalogRelation, catalog } from "./catalog.ts";
import { readGlossary } from "./glossary.ts";

/** Where the tables of `raw` come from, by the name of the export. */
export interface RawSources {
  readonly read: ReadonlyMap<string, { readonly file: string }>;
  /** Which column plays which canonical part. */
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A relation's own comment, and what each of its columns holds; null where nothing is known. */
interface Described {
  readonly grain: string | null;
  readonly meanings: readonly (string | null)[];
}

/** Says in the database what each relation and column is, so that any client shows it. A comment that stands there already stays. */
export async function documentWarehouse(warehouse: Warehouse, sources: RawSources): Promise<void> {
  const { grainOf, meaningOf } = readGlossary();
  const comments = (await catalog(warehouse)).flatMap((relation) => {
    const { name, columns } = relation;
    const described = describeRaw(relation, sources) ?? {
      grain: relation.comment ?? grainOf(name),
      meanings: columns.map((column) => meaningOf(name, column.name)),
    };
    return toComments(relation, described);
  });
  await warehouse.comment(comments);
}

/** Null for a relation that is no export. */
function describeRaw({ name, columns }: CatalogRelation, { read, maps }: RawSources): Described | null {
  const [schema, entity] = name.split(".") as [string, string];
  const source = schema === "raw" ? read.get(entity) : undefined;
  if (source === undefined) return null;
  const parts = [...(maps.get(entity) ?? [])];
  return {
    grain: `Grain: one row per record (no key: the file as it was read, in its order, all text) of ${source.file}.`,
    meanings: columns.map((column) => {
      const played = parts.filter(([, mapped]) => mapped === column.name).map(([canonical]) => canonical);
      return `Column of ${source.file}${played.length === 0 ? "" : `, read as ${played.join(" and ")}`}.`;
    }),
  };
}

function toComments({ quoted, kind, columns }: CatalogRelation, { grain, meanings }: Described): Comment[] {
  const own = grain === null ? [] : [{ on: kind, name: quoted, text: grain }];
  const ofColumns = columns.flatMap((column, i) => {
    const text = meanings[i] ?? null;
    return text === null
      ? []
      : [{ on: "column" as const, name: `${quoted}.${quoteName(column.name)}`, text }];
  });
  return [...own, ...ofColumns];
}
