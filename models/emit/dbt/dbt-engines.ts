import { type DialectName, dialectNamed } from "../sql/dialects.ts";

/** How dbt sees the engines of one dialect. */
export interface DbtEngine {
  readonly dialect: DialectName;
  /** What the adapters call themselves: dbt's `target.type`. */
  readonly adapters: readonly string[];
  /** Types as columns are declared. */
  readonly types: Readonly<Record<ColumnType, string>>;
  /** The same types as CAST takes them. */
  readonly casts: Readonly<Record<ColumnType, string>>;
}

export type ColumnType = "double" | "integer" | "text";

/** The engines that the dbt model of a release runs on. Run for real in tests: duckdb. */
export const dbtEngines: readonly DbtEngine[] = [
  engine("bigquery", ["bigquery"], "string", "int64"),
  engine("duckdb", ["duckdb"], "varchar", "integer"),
  { ...engine("mysql", ["mysql", "mariadb"], "text", "integer"), casts: casts("mysql", "char", "signed") },
  engine("postgres", ["postgres"], "text", "integer"),
  // A plain varchar has 256 bytes there, which reasons may exceed.
  engine("redshift", ["redshift"], "varchar(65535)", "integer"),
  engine("snowflake", ["snowflake"], "varchar", "integer"),
  engine("spark", ["spark", "databricks"], "string", "int"),
  engine("trino", ["trino", "athena"], "varchar", "integer"),
];

function engine(dialect: DialectName, adapters: readonly string[], text: string, integer: string): DbtEngine {
  const types = casts(dialect, text, integer);
  return { dialect, adapters, types, casts: types };
}

function casts(dialect: DialectName, text: string, integer: string): DbtEngine["types"] {
  return { text, integer, double: dialectNamed(dialect).double };
}
