import { InputError } from "../../errors.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import { sqlPlace } from "../../own-sql/sql-place.ts";
import type { Warehouse } from "../../warehouse.ts";
import { type ParsedNode, type PlannedNode, parsedNodes, plannedNodes } from "./select-nodes.ts";
import { tableFunctions, vetCalls } from "./vet-calls.ts";

/** What a plan may be made of. What is missing here takes chances, or may never end. */
const operators = new Set(
  [
    "PROJECTION FILTER AGGREGATE_AND_GROUP_BY DISTINCT ORDER_BY LIMIT WINDOW UNNEST",
    "UNION INTERSECT EXCEPT MATERIALIZED_CTE CTE_REF",
    "GET DUMMY_SCAN EXPRESSION_GET DELIM_GET",
    "COMPARISON_JOIN ANY_JOIN ASOF_JOIN CROSS_PRODUCT DELIM_JOIN",
  ].flatMap((names) => names.split(" ").map((name) => `LOGICAL_${name}`)),
);

/**
 * The tables of `before_handoff` that a SELECT reads. Throws InputError where it is more than a SELECT, where DuckDB would read anything
 * else for it, and where it may give something else on the same rows.
 */
export async function vetSelect(warehouse: Warehouse, trait: OwnSql): Promise<readonly string[]> {
  const parsed = await parsedNodes(warehouse, trait);
  await vetCalls(warehouse, trait, parsed);
  const planned = await plannedNodes(warehouse, trait);
  const database = await warehouse.value("select current_database()");
  const reads: string[] = [];
  for (const node of planned) {
    requireOperator(node, trait);
    if (node.type !== "LOGICAL_GET" || isTableFunction(node)) continue;
    const { catalog, schema, table } = node.function_data ?? unknown;
    if (catalog !== database || schema !== "before_handoff")
      throw foreign(`${schema}.${table}`, trait, parsed);
    reads.push(table);
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
    problem: `holds what a trait can't be made of: ${type.slice("LOGICAL_".length).toLowerCase().replaceAll("_", " ")}`,
    mend: "Write one SELECT of lead_id and value, without samples, recursion and positional joins.",
  });
}

function foreign(name: string, trait: OwnSql, parsed: readonly ParsedNode[]): InputError {
  const written = parsed.find(({ table_name }) => name.endsWith(`.${table_name?.toLowerCase()}`));
  return new InputError({
    at: written === undefined ? trait.file : sqlPlace(trait, written.query_location),
    problem: `reads ${name}, which may know what came after the handoff`,
    mend: "Read before_handoff.leads, before_handoff.fields, before_handoff.activities and before_handoff.campaign_members only.",
  });
}
