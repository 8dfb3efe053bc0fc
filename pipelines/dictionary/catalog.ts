import { type Cell, quoteName, type Warehouse } from "../warehouse.ts";

/** A table or view as the database knows it. */
export interface CatalogRelation {
  /** With its schema: `marts.labels`. */
  readonly name: string;
  /** The same as SQL: a check of the user's may be called `no-owner`. */
  readonly quoted: string;
  readonly kind: "table" | "view";
  readonly comment: string | null;
  readonly columns: readonly CatalogColumn[];
}

interface CatalogColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
}

/** Every relation of the warehouse in order of name, each with its columns in their own. */
export async function catalog(warehouse: Warehouse): Promise<CatalogRelation[]> {
  const relations = await warehouse.rows(`
    select schema_name || '.' || table_name as name, schema_name as schema, table_name as relation, 'table' as kind, comment
    from duckdb_tables() where not internal and not temporary
    union all
    select schema_name || '.' || view_name, schema_name, view_name, 'view', comment
    from duckdb_views() where not internal and not temporary
    order by name`);
  const columns = await warehouse.rows(`
    select schema_name || '.' || table_name as relation, column_name, data_type, comment
    from duckdb_columns() where not internal and database_name = current_database() order by column_index`);
  return relations.map(({ name, schema, relation: table, kind, comment }) => ({
    name: String(name),
    quoted: `${schema}.${quoteName(String(table))}`,
    kind: kind === "view" ? "view" : "table",
    comment: text(comment),
    columns: columns
      .filter(({ relation }) => relation === name)
      .map((row) => ({
        name: String(row.column_name),
        type: String(row.data_type),
        comment: text(row.comment),
      })),
  }));
}

function text(cell: Cell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}
