import { InputError } from "../../errors.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import { sqlPlace } from "../../own-sql/sql-place.ts";
import type { Warehouse } from "../../warehouse.ts";
import type { ParsedNode } from "./select-nodes.ts";

/** Table functions that make rows of what they are given. */
export const tableFunctions = ["generate_series", "range", "unnest"];

/** Names that tell the time without being called. */
const moments = ["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"];

/** DuckDB calls these consistent, or says nothing of them, though they tell the time, the machine or chance. */
const neverTheSame = [
  "age ago current_localtime current_localtimestamp current_setting getvariable json_serialize_plan",
  "pg_conf_load_time pg_postmaster_start_time reservoir_quantile version",
].flatMap((names) => names.split(" "));

/**
 * Throws InputError where a SELECT calls what may give something else on the same rows. The text is looked at, not the plan: DuckDB
 * replaces some calls by their result while it plans.
 */
export async function vetCalls(
  warehouse: Warehouse,
  trait: OwnSql,
  parsed: readonly ParsedNode[],
): Promise<void> {
  const changing = await changingFunctions(warehouse);
  for (const { type, query_location, function_name, column_names, ...node } of parsed) {
    const table = type === "TABLE_FUNCTION" ? node.function?.function_name : undefined;
    const called = type === "COLUMN_REF" ? momentOf(column_names ?? []) : function_name?.toLowerCase();
    if (table !== undefined && !tableFunctions.includes(table.toLowerCase()))
      throw unknownTable(sqlPlace(trait, query_location), table);
    if (called !== undefined && changing.has(called)) throw changes(sqlPlace(trait, query_location), called);
  }
}

function momentOf(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0]?.toLowerCase() : undefined;
}

async function changingFunctions(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  const rows = await warehouse.rows(
    "select distinct function_name from duckdb_functions() where stability <> 'CONSISTENT'",
  );
  return new Set([...rows.map(({ function_name }) => String(function_name)), ...moments, ...neverTheSame]);
}

function changes(at: string, name: string): InputError {
  return new InputError({
    at,
    problem: `${name} may give something else on the same rows`,
    mend: "Measure time from before_handoff.leads.handoff_at, and take no chances: the same exports must give the same trait.",
  });
}

function unknownTable(at: string, name: string): InputError {
  return new InputError({
    at,
    problem: `reads the table function ${name}`,
    mend: `Of table functions, only ${tableFunctions.join(", ")} are taken.`,
  });
}
