import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import { explained } from "./explained.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";

/** What an analyst's SQL may read: the relations of these schemas. */
const ownSchemas = ["raw", "mapped", "staging", "before_handoff", "marts", "reports", "meta", "checks"];

/** Functions that stand where a table does and make their rows from values. Others read files or run text as SQL. */
const tableFunctions = ["unnest", "range", "generate_series"];

/** What to do where DuckDB can't take a check. */
export const mend = "Write one SELECT; `scorewright sql` lists the relations of the warehouse.";

/**
 * Refuses what is not one SELECT of relations of the warehouse. It is DuckDB that parses; nothing is run, and nothing is looked up.
 *
 * Errors: InputError at file, line and column.
 */
export async function requireSelect(warehouse: Warehouse, own: OwnSql): Promise<void> {
  const { statements = [] } = await explained(warehouse, "json_serialize_sql", own, mend);
  if (statements.length !== 1) {
    const problem = `expected one SELECT, found ${statements.length}`;
    throw new InputError({ at: sqlPlace(own, 0), problem, mend: "Write one SELECT a file." });
  }
  const node = strange(statements);
  if (node !== undefined) {
    throw new InputError({
      at: sqlPlace(own, node.query_location),
      problem: "only a SELECT of the warehouse's own relations is run, without parameters",
      mend: `Read relations by schema and name, such as marts.leads; schemas are ${ownSchemas.join(", ")}.`,
    });
  }
}

interface Node {
  readonly type: string;
  readonly query_location: number;
  readonly catalog_name?: string;
  readonly schema_name?: string;
  readonly table_name?: string;
  readonly function?: { readonly function_name: string };
}

/** The first part of a parsed SELECT that could reach beyond the warehouse. */
function strange(node: unknown): Node | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if ("type" in node && isStrange(node as Node)) return node as Node;
  for (const part of Object.values(node)) {
    const found = strange(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStrange(node: Node): boolean {
  if (node.type === "VALUE_PARAMETER" || node.type === "SHOW_REF") return true;
  if (node.type === "TABLE_FUNCTION") return !tableFunctions.includes(node.function?.function_name ?? "");
  return node.type === "BASE_TABLE" && !isRelation(node);
}

/** A relation by its schema, or a plain word, such as the name of a common table expression: DuckDB takes other names for files. */
function isRelation({ catalog_name, schema_name, table_name }: Node): boolean {
  if (catalog_name !== "") return false;
  if (schema_name === "") return /^\w+$/.test(table_name ?? "");
  return ownSchemas.includes((schema_name ?? "").toLowerCase());
}
