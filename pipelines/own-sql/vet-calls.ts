import { InputError } from "../errors.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";
import type { ParsedNode } from "./parsed-nodes.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";
import { tableFunctions } from "./table-functions.ts";

/** Names that tell the time, or who asks where, without being called. */
const words: readonly string[] = [
  "current_catalog",
  "current_date",
  "current_role",
  "current_schema",
  "current_time",
  "current_timestamp",
  "current_user",
  "localtime",
  "localtimestamp",
  "session_user",
  "user",
];

/** DuckDB calls these consistent though they tell the time, the machine or chance. */
const neverTheSame: readonly string[] = [
  "age",
  "current_localtime",
  "current_localtimestamp",
  "current_setting",
  "getvariable",
  "json_serialize_plan",
  "reservoir_quantile",
  "version",
];

/** DuckDB says of none of its macros whether it is consistent. These are; */
const steadyMacros: readonly string[] = [
  "date_add",
  "days_in_month",
  "fdiv",
  "fmod",
  "generate_subscripts",
  "geomean",
  "geometric_mean",
  "json",
  "nullif",
  "pg_typeof",
  "regexp_split_to_table",
  "round_even",
  "roundbankers",
  "split_part",
  "wavg",
  "weighted_avg",
];
/** and those whose names begin so, which only work on what they are given. */
const steadyFamilies = "^(array|json|list|map|md5)_";

/**
 * Throws InputError where a SELECT calls what may give something else on the same rows. The text is looked at, not the plan: DuckDB
 * replaces some calls by their result while it plans.
 */
export async function vetCalls(
  warehouse: Warehouse,
  own: OwnSql,
  parsed: readonly ParsedNode[],
): Promise<void> {
  const changing = await changingFunctions(warehouse);
  for (const node of parsed) {
    const at = sqlPlace(own, node.query_location);
    const table = node.type === "TABLE_FUNCTION" ? node.function?.function_name : undefined;
    if (table !== undefined && !tableFunctions.includes(table.toLowerCase())) throw unknownTable(at, table);
    const called = node.function_name?.toLowerCase() ?? "";
    if (changing.has(called)) throw changes(at, called);
    const word = wordOf(node);
    if (words.includes(word)) throw changes(at, word);
  }
}

/** What DuckDB takes for a column, or else for a call. */
function wordOf({ column_names: [name = "", ...path] = [] }: ParsedNode): string {
  return path.length === 0 ? name.toLowerCase() : "";
}

async function changingFunctions(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  const rows = await warehouse.rows(`select distinct function_name from duckdb_functions()
    where stability <> 'CONSISTENT' or (internal and function_type = 'macro'
      and function_name not in (${steadyMacros.map(quoteText).join(", ")})
      and not regexp_matches(function_name, ${quoteText(steadyFamilies)}))`);
  return new Set([...rows.map(({ function_name }) => String(function_name)), ...words, ...neverTheSame]);
}

function changes(at: string, name: string): InputError {
  return new InputError({
    at,
    problem: `${name} may give something else on the same rows`,
    mend: "Measure time from a moment in the exports, such as handoff_at, and take no chances: the same exports must give the same. Before a column of that name write its relation.",
  });
}

function unknownTable(at: string, name: string): InputError {
  return new InputError({
    at,
    problem: `reads the table function ${name}`,
    mend: `Of table functions, only ${tableFunctions.join(", ")} are taken.`,
  });
}
