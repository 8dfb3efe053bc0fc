import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import { beyond } from "./beyond.ts";
import { explained } from "./explained.ts";
import type { ParsedNode } from "./parsed-nodes.ts";
import type { Reach } from "./reach.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";
import { tableFunctions } from "./table-functions.ts";
import { typedNodes } from "./typed-nodes.ts";
import { vetText } from "./vet-text.ts";

/** An operator of the plan of a SELECT, or an expression in it. */
interface PlannedNode {
  /** `LOGICAL_GET` and the like are operators. */
  readonly type: string;
  readonly name?: string;
  /** Of a scan: the table. */
  readonly function_data?: { readonly catalog: string; readonly schema: string; readonly table: string };
}

/** What a plan may be made of. What is missing here takes chances, or may never end. */
const operators: ReadonlySet<string> = new Set([
  "LOGICAL_AGGREGATE_AND_GROUP_BY",
  "LOGICAL_ANY_JOIN",
  "LOGICAL_ASOF_JOIN",
  "LOGICAL_COMPARISON_JOIN",
  "LOGICAL_CROSS_PRODUCT",
  "LOGICAL_CTE_REF",
  "LOGICAL_DELIM_GET",
  "LOGICAL_DELIM_JOIN",
  "LOGICAL_DISTINCT",
  "LOGICAL_DUMMY_SCAN",
  "LOGICAL_EXCEPT",
  "LOGICAL_EXPRESSION_GET",
  "LOGICAL_FILTER",
  "LOGICAL_GET",
  "LOGICAL_INTERSECT",
  "LOGICAL_LIMIT",
  "LOGICAL_MATERIALIZED_CTE",
  "LOGICAL_ORDER_BY",
  "LOGICAL_PROJECTION",
  "LOGICAL_UNION",
  "LOGICAL_UNNEST",
  "LOGICAL_WINDOW",
]);

/**
 * The tables that a SELECT reads, as `schema.table`. DuckDB plans it, with names resolved and views and macros expanded; nothing is run.
 *
 * Errors: InputError where its text is refused, where it reads anything beyond its reach, and where it may give something else on the
 * same rows or never end.
 */
export async function vetSelect(warehouse: Warehouse, own: OwnSql, reach: Reach): Promise<readonly string[]> {
  const parsed = await vetText(warehouse, own, reach);
  const { plans = [] } = await explained(warehouse, "json_serialize_plan", own, reach.mend);
  const database = await warehouse.value("select current_database()");
  const reads: string[] = [];
  for (const node of typedNodes<PlannedNode>(plans)) {
    requireOperator(node, own);
    if (node.type !== "LOGICAL_GET" || isTableFunction(node)) continue;
    const { catalog, schema, table } = node.function_data ?? unknown;
    const name = `${schema}.${table}`;
    if (catalog !== database || !reach.includes(schema, table.toLowerCase()))
      throw beyond(placeOf(name, own, parsed), name, reach);
    reads.push(name);
  }
  return reads;
}

/** A view of DuckDB's own may scan what is no table. */
const unknown = { catalog: "", schema: "system", table: "catalogue" };

function isTableFunction({ name = "", function_data }: PlannedNode): boolean {
  return function_data === undefined && tableFunctions.includes(name);
}

function requireOperator({ type }: PlannedNode, { file }: OwnSql): void {
  if (!type.startsWith("LOGICAL_") || operators.has(type)) return;
  throw new InputError({
    at: file,
    problem: `is made of what may differ on the same rows: ${type.slice("LOGICAL_".length).toLowerCase().replaceAll("_", " ")}`,
    mend: "Write one SELECT without samples and positional joins.",
  });
}

function placeOf(name: string, own: OwnSql, parsed: readonly ParsedNode[]): string {
  const written = parsed.find(({ table_name }) => name.endsWith(`.${table_name?.toLowerCase()}`));
  return written === undefined ? own.file : sqlPlace(own, written.query_location);
}
