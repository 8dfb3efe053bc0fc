import { InputError } from "../../errors.ts";
import { quoteText, type Warehouse } from "../../warehouse.ts";
import type { LocatedSqlTrait } from "./located-sql-trait.ts";
import { placeIn } from "./place-in.ts";

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

/** Every part of a SELECT as it is written. Throws InputError at the line where DuckDB can't read it, and where it is not one SELECT. */
export async function parsedNodes(warehouse: Warehouse, trait: LocatedSqlTrait): Promise<ParsedNode[]> {
  if (trait.sql.includes("\0")) throw cutOff(trait);
  const { statements = [] } = await serialised(warehouse, "json_serialize_sql", trait);
  if (statements.length === 1) return typedNodes<ParsedNode>(statements);
  throw new InputError({
    at: trait.at,
    problem: `holds ${statements.length} statements, expected one`,
    mend: "Write one SELECT of lead_id and value; a step of its own can be a common table expression (with … as).",
  });
}

/**
 * Every operator and expression that DuckDB would run for a SELECT, with names resolved and views and macros expanded; nothing is run.
 * Throws InputError at the line that names what is not there.
 */
export async function plannedNodes(warehouse: Warehouse, trait: LocatedSqlTrait): Promise<PlannedNode[]> {
  const { plans = [] } = await serialised(warehouse, "json_serialize_plan", trait);
  return typedNodes<PlannedNode>(plans);
}

/** DuckDB would read no further. */
function cutOff({ at }: LocatedSqlTrait): InputError {
  return new InputError({ at, problem: "holds a NUL character", mend: "Save the file as plain text." });
}

interface Serialised {
  readonly error: boolean;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly unknown[];
  readonly plans?: readonly unknown[];
}

async function serialised(warehouse: Warehouse, call: string, trait: LocatedSqlTrait): Promise<Serialised> {
  const text = await warehouse.value(`select cast(${call}(${quoteText(trait.sql)}) as varchar)`);
  const found = JSON.parse(String(text)) as Serialised;
  if (!found.error) return found;
  const { error_message = "", position } = found;
  throw new InputError({
    at: position === undefined ? trait.at : placeIn(trait, Number(position)),
    problem: `DuckDB can't take it as a SELECT: ${error_message.split("\n")[0]}`,
    mend: "Try it on build/<name>/warehouse.duckdb: it may read before_handoff.leads, fields, activities and campaign_members.",
  });
}

/** What else has a type, such as a constant, has an object there. */
function typedNodes<Node>(part: unknown): Node[] {
  if (typeof part !== "object" || part === null) return [];
  const within = Object.values(part).flatMap((inner) => typedNodes<Node>(inner));
  return "type" in part && typeof part.type === "string" ? [part as Node, ...within] : within;
}
