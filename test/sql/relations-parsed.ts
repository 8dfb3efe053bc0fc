import { quoteText, type Warehouse } from "../../pipelines/warehouse.ts";

/**
 * The relations that a SELECT reads, as `schema.name`, found by DuckDB's own parser; names of its common table expressions
 * carry no schema and are left out. Throws where the text is not one SELECT.
 */
export async function relationsParsed(warehouse: Warehouse, sql: string): Promise<string[]> {
  const text = await warehouse.value(`select cast(json_serialize_sql(${quoteText(sql)}) as varchar)`);
  const parsed = JSON.parse(String(text)) as { error: boolean; error_message?: string };
  if (parsed.error) throw new Error(parsed.error_message);
  const relations = tables(parsed)
    .filter(({ schema_name }) => schema_name !== "")
    .map(({ schema_name, table_name }) => `${schema_name}.${table_name}`);
  return [...new Set(relations)].sort();
}

interface TableNode {
  readonly schema_name: string;
  readonly table_name: string;
}

function tables(node: unknown): TableNode[] {
  if (typeof node !== "object" || node === null) return [];
  const within = Object.values(node).flatMap(tables);
  return "type" in node && node.type === "BASE_TABLE" ? [node as unknown as TableNode, ...within] : within;
}
