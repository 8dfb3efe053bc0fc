/** What SQL engines say differently. All else in the emitted SQL they understand alike. */
export interface Dialect {
  readonly name: DialectName;
  /** A column's name. */
  readonly quoteName: (name: string) => string;
  /** A text literal on one line. */
  readonly quoteText: (text: string) => string;
  /** Whether a number is NaN; null where the engine has no NaN. */
  readonly nanTest: ((value: string) => string) | null;
  /** A text column as it is compared with literals: letter by letter, with case and blanks. */
  readonly exactText: (value: string) => string;
  readonly concat: (parts: readonly string[]) => string;
  /** The type of a 64-bit floating point number. */
  readonly double: string;
}

export type DialectName =
  | "bigquery"
  | "duckdb"
  | "mysql"
  | "postgres"
  | "redshift"
  | "snowflake"
  | "spark"
  | "trino";

const standard = {
  quoteName: (name: string) => `"${name.replaceAll('"', '""')}"`,
  quoteText: (text: string) => `'${text.replaceAll("'", "''")}'`,
  exactText: (value: string) => value,
  concat: (parts: readonly string[]) => parts.join(" || "),
};

/** Engines that read backslashes in literals as escapes, and names between backticks. */
const escaping = {
  quoteName: (name: string) => `\`${name.replaceAll("`", "``")}\``,
  quoteText: (text: string) => `'${escaped(text)}'`,
};

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}

/** The engines a release has SQL for. Run for real in tests: duckdb, postgres, mysql (MariaDB). */
export const dialects: readonly Dialect[] = [
  {
    ...standard,
    ...escaping,
    quoteName: (name) => `\`${escaped(name).replaceAll("`", "\\`")}\``,
    name: "bigquery",
    nanTest: (value) => `is_nan(${value})`,
    double: "float64",
  },
  { ...standard, name: "duckdb", nanTest: (value) => `isnan(${value})`, double: "double" },
  {
    ...standard,
    ...escaping,
    name: "mysql",
    nanTest: null,
    // Texts are compared without case and trailing blanks there, bytes are not.
    exactText: (value) => `cast(${value} as binary)`,
    concat: (parts) => `concat(${parts.join(", ")})`,
    double: "double",
  },
  { ...standard, name: "postgres", nanTest: (value) => `${value} = 'NaN'`, double: "double precision" },
  { ...standard, name: "redshift", nanTest: (value) => `${value} = 'NaN'`, double: "double precision" },
  {
    ...standard,
    quoteText: (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
    name: "snowflake",
    nanTest: (value) => `${value} = 'NaN'::double`,
    double: "double",
  },
  { ...standard, ...escaping, name: "spark", nanTest: (value) => `isnan(${value})`, double: "double" },
  { ...standard, name: "trino", nanTest: (value) => `is_nan(${value})`, double: "double" },
];

/** The dialect of that name. */
export function dialectNamed(name: DialectName): Dialect {
  const dialect = dialects.find((one) => one.name === name);
  if (dialect === undefined) throw new RangeError(`no dialect is called ${name}`);
  return dialect;
}
