import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import { explained } from "./explained.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";
import { typedNodes } from "./typed-nodes.ts";

/** A part of a parsed SELECT. */
export interface ParsedNode {
  /** `FUNCTION`, `COLUMN_REF`, `BASE_TABLE` and the like. */
  readonly type: string;
  /** In bytes from the start of the text; far beyond its end, or not there, where DuckDB says nothing. */
  readonly query_location?: number;
  readonly function_name?: string;
  readonly column_names?: readonly string[];
  readonly catalog_name?: string;
  readonly schema_name?: string;
  readonly table_name?: string;
  /** Of a `TABLE_FUNCTION`. */
  readonly function?: { readonly function_name: string };
}

/** What DuckDB counts as a SELECT, and is more than one or may never end. */
const refused: ReadonlyMap<string, string> = new Map([
  ["VALUE_PARAMETER", "a parameter"],
  ["SHOW_REF", "DESCRIBE, SHOW or SUMMARIZE"],
  ["RECURSIVE_CTE_NODE", "recursion"],
]);

/**
 * Every part of a SELECT as it is written; nothing is run, and nothing is looked up.
 *
 * Errors: InputError at line and column where DuckDB can't read it, and where it is not one plain SELECT.
 */
export async function parsedNodes(warehouse: Warehouse, own: OwnSql, mend: string): Promise<ParsedNode[]> {
  const { statements = [] } = await explained(warehouse, "json_serialize_sql", own, mend);
  if (statements.length !== 1) throw notOne(own, statements.length);
  const nodes = typedNodes<ParsedNode>(statements);
  for (const { type, query_location } of nodes) {
    const what = refused.get(type);
    if (what !== undefined) throw notPlain(sqlPlace(own, query_location), what);
  }
  return nodes;
}

function notOne({ file }: OwnSql, statements: number): InputError {
  return new InputError({
    at: file,
    problem: `holds ${statements} statements, expected one`,
    mend: "Write one SELECT a file; a step of its own can be a common table expression (with … as).",
  });
}

function notPlain(at: string, what: string): InputError {
  const mend = "Write one SELECT of relations, functions and the values themselves.";
  return new InputError({ at, problem: `holds ${what}`, mend });
}
