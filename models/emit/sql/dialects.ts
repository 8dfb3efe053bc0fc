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
  /** Where a text holds another, counted from 1, letter by letter; 0 where it does not. */
  readonly position: (text: string, part: string) => string;
  /** How often the clock's second changes from one moment to a later one. */
  readonly secondsBetween: (from: string, to: string) => string;
  /** What tells the days of moments apart. */
  readonly day: (moment: string) => string;
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
  position: (text: string, part: string) => `strpos(${text}, ${part})`,
  day: (moment: string) => `cast(${moment} as date)`,
};

/** Of engines that count the seconds that begin in between, fractions or not. */
const datediff = (from: string, to: string) => `datediff(second, ${from}, ${to})`;

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
    secondsBetween: (from, to) => `datetime_diff(cast(${to} as datetime), cast(${from} as datetime), second)`,
  },
  {
    ...standard,
    name: "duckdb",
    nanTest: (value) => `isnan(${value})`,
    double: "double",
    secondsBetween: (from, to) => `date_diff('second', ${from}, ${to})`,
  },
  {
    ...standard,
    ...escaping,
    name: "mysql",
    nanTest: null,
    // Texts are compared without case and trailing blanks there, bytes are not.
    exactText: (value) => `cast(${value} as binary)`,
    concat: (parts) => `concat(${parts.join(", ")})`,
    double: "double",
    position: (text, part) => `instr(cast(${text} as binary), ${part})`,
    // Unlike its other functions these two neither round fractions nor ask for a time zone.
    secondsBetween: (from, to) => `to_seconds(${to}) - to_seconds(${from})`,
    day: (moment) => `to_days(${moment})`,
  },
  {
    ...standard,
    name: "postgres",
    nanTest: (value) => `${value} = 'NaN'`,
    double: "double precision",
    secondsBetween: (from, to) =>
      `extract(epoch from date_trunc('second', ${to}) - date_trunc('second', ${from}))`,
  },
  {
    ...standard,
    name: "redshift",
    nanTest: (value) => `${value} = 'NaN'`,
    double: "double precision",
    secondsBetween: datediff,
  },
  {
    ...standard,
    quoteText: (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
    name: "snowflake",
    nanTest: (value) => `${value} = 'NaN'::double`,
    double: "double",
    position: (text, part) => `position(${part}, ${text})`,
    secondsBetween: datediff,
  },
  {
    ...standard,
    ...escaping,
    name: "spark",
    nanTest: (value) => `isnan(${value})`,
    double: "double",
    position: (text, part) => `instr(${text}, ${part})`,
    secondsBetween: (from, to) => `unix_timestamp(${to}) - unix_timestamp(${from})`,
  },
  {
    ...standard,
    name: "trino",
    nanTest: (value) => `is_nan(${value})`,
    double: "double",
    // It counts whole seconds gone by, not those that began.
    secondsBetween: (from, to) =>
      `date_diff('second', date_trunc('second', ${from}), date_trunc('second', ${to}))`,
  },
];

/** The dialect of that name. */
export function dialectNamed(name: DialectName): Dialect {
  const dialect = dialects.find((one) => one.name === name);
  if (dialect === undefined) throw new RangeError(`no dialect is called ${name}`);
  return dialect;
}
