import { quoteName, quoteText, type Warehouse } from "../../pipelines/warehouse.ts";

/** A join of a statement, by its right side. */
export interface Join {
  /** What the statement calls the right side. */
  readonly right: string;
  /** Counts the keys that several rows of the right side share; null where it is no relation, but made from a value of each row. */
  readonly probe: string | null;
}

interface Expression {
  readonly type: string;
  readonly children: readonly Expression[];
  readonly left: Expression;
  readonly right: Expression;
  readonly column_names?: readonly string[];
}

interface RightSide {
  readonly type: string;
  readonly alias: string;
  readonly schema_name: string;
  readonly table_name: string;
}

interface JoinNode {
  readonly right: RightSide;
  readonly condition: Expression | null;
}

/** A column of the right side that a join sets equal to something. */
interface Key {
  readonly column: string;
  readonly nullsMeet: boolean;
}

/**
 * Every join of a SELECT, found by DuckDB's own parser. The probe asks for its right side in the statement's own terms, be it a
 * relation or a common table expression; what else a join demands, besides equal keys, it leaves aside.
 */
export async function joinsParsed(warehouse: Warehouse, sql: string): Promise<Join[]> {
  const text = await warehouse.value(`select cast(json_serialize_sql(${quoteText(sql)}) as varchar)`);
  const tree = JSON.parse(String(text));
  if (tree.error) throw new Error(tree.error_message);
  return joinNodes(tree).map(({ right, condition }) => {
    const name = right.alias || right.table_name;
    return {
      right: name,
      probe: right.type === "BASE_TABLE" ? probeOf(sql, right, keysOf(condition, name)) : null,
    };
  });
}

function joinNodes(node: unknown): JoinNode[] {
  if (typeof node !== "object" || node === null) return [];
  const within = Object.values(node).flatMap(joinNodes);
  return "type" in node && node.type === "JOIN" ? [...within, node as unknown as JoinNode] : within;
}

function keysOf(condition: Expression | null, right: string): Key[] {
  if (condition?.type === "CONJUNCTION_AND")
    return condition.children.flatMap((child) => keysOf(child, right));
  if (condition?.type !== "COMPARE_EQUAL" && condition?.type !== "COMPARE_NOT_DISTINCT_FROM") return [];
  return [condition.left, condition.right].flatMap((side) => {
    const [table, column] = side.column_names ?? [];
    if (table !== right || column === undefined) return [];
    return [{ column: quoteName(column), nullsMeet: condition.type === "COMPARE_NOT_DISTINCT_FROM" }];
  });
}

function probeOf(
  sql: string,
  { schema_name: schema, table_name: table }: RightSide,
  keys: readonly Key[],
): string {
  // The last SELECT is the only one that is not indented; before it stand the common table expressions.
  const before = sql.slice(0, sql.search(/^select\b/m));
  const meeting = keys.filter(({ nullsMeet }) => !nullsMeet).map(({ column }) => `${column} is not null`);
  return `${before} select count(*) from (
    select count(*) from ${schema === "" ? "" : `${quoteName(schema)}.`}${quoteName(table)}
    ${meeting.length === 0 ? "" : `where ${meeting.join(" and ")}`}
    ${keys.length === 0 ? "" : `group by ${keys.map(({ column }) => column)}`} having count(*) > 1)`;
}
