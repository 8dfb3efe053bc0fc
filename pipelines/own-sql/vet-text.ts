import type { Warehouse } from "../warehouse.ts";
import { beyond } from "./beyond.ts";
import { type ParsedNode, parsedNodes } from "./parsed-nodes.ts";
import type { Reach } from "./reach.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";
import { vetCalls } from "./vet-calls.ts";

/**
 * Refuses all that its text shows not to be one SELECT within its reach, the same on the same rows. It is DuckDB that parses; nothing is
 * run, and no relation is looked up: where it stands without a schema, only `vetSelect` knows what it is.
 *
 * Errors: InputError at file, line and column.
 */
export async function vetText(
  warehouse: Warehouse,
  own: OwnSql,
  reach: Reach,
): Promise<readonly ParsedNode[]> {
  const nodes = await parsedNodes(warehouse, own, reach.mend);
  for (const node of nodes) {
    if (node.type === "BASE_TABLE" && !isWithin(node, reach))
      throw beyond(sqlPlace(own, node.query_location), nameOf(node), reach);
  }
  await vetCalls(warehouse, own, nodes);
  return nodes;
}

/** By its schema, or a name that can't be a file's: such as that of a common table expression. */
function isWithin({ catalog_name, schema_name = "", table_name = "" }: ParsedNode, reach: Reach): boolean {
  if (catalog_name !== "") return false;
  if (schema_name === "") return !table_name.includes(".");
  return reach.includes(schema_name.toLowerCase(), table_name.toLowerCase());
}

function nameOf({ catalog_name, schema_name, table_name }: ParsedNode): string {
  return [catalog_name, schema_name, table_name].filter(Boolean).join(".");
}
