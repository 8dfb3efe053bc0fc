import { InputError } from "../../errors.ts";
import { explained } from "../../own-sql/explained.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import type { Warehouse } from "../../warehouse.ts";

/** A part of a parsed SELECT. */
export interface ParsedNode {
  /** `FUNCTION`, `COLUMN_REF`, `BASE_TABLE` and the like. */
  readonly type: string;
  /** In bytes from the start of the text; far beyond its end where it says nothing. */
  readonly query_location: number;
  readonly function_name?: string;
  readonly column_names?: readonly string[];
  readonly table_name?: string;
  /** Of a `TABLE_FUNCTION`. */
  readonly function?: { readonly function_name: string };
}

/** An operator of the plan of a SELECT, or an expression in it. */
export interface PlannedNode {
  /** `LOGICAL_GET` and the like are operators. */
  readonly type: string;
  readonly name?: string;
  /** Of a scan: the table. */
  readonly function_data?: { readonly catalog: string; readonly schema: string; readonly table: string };
}

const mend =
  "Try it on build/<name>/warehouse.duckdb: it may read before_handoff.leads, fields, activities and campaign_members.";

/** Every part of a SELECT as it is written. Throws InputError at the line where DuckDB can't read it, and where it is not one SELECT. */
export async function parsedNodes(warehouse: Warehouse, trait: OwnSql): Promise<ParsedNode[]> {
  if (trait.sql.includes("\0")) throw cutOff(trait);
  const { statements = [] } = await explained(warehouse, "json_serialize_sql", trait, mend);
  const nodes = typedNodes<ParsedNode>(statements);
  if (nodes.some(({ type }) => type === "VALUE_PARAMETER")) throw parameter(trait);
  if (statements.length === 1) return nodes;
  throw new InputError({
    at: trait.file,
    problem: `holds ${statements.length} statements, expected one`,
    mend: "Write one SELECT of lead_id and value; a step of its own can be a common table expression (with … as).",
  });
}

/**
 * Every operator and expression that DuckDB would run for a SELECT, with names resolved and views and macros expanded; nothing is run.
 * Throws InputError at the line that names what is not there.
 */
export async function plannedNodes(warehouse: Warehouse, trait: OwnSql): Promise<PlannedNode[]> {
  const { plans = [] } = await explained(warehouse, "json_serialize_plan", trait, mend);
  return typedNodes<PlannedNode>(plans);
}

/** DuckDB would read no further. */
function cutOff({ file }: OwnSql): InputError {
  return new InputError({ at: file, problem: "holds a NUL character", mend: "Save the file as plain text." });
}

function parameter({ file }: OwnSql): InputError {
  return new InputError({
    at: file,
    problem: "holds a parameter",
    mend: "Write the value itself: nobody is asked for it.",
  });
}

/** What else has a type, such as a constant, has an object there. */
function typedNodes<Node>(part: unknown): Node[] {
  if (typeof part !== "object" || part === null) return [];
  const within = Object.values(part).flatMap((inner) => typedNodes<Node>(inner));
  return "type" in part && typeof part.type === "string" ? [part as Node, ...within] : within;
}
