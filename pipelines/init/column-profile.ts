import type { dateForms, Formats } from "../config/value-formats.ts";

export type DateForm = (typeof dateForms)[number];

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What the whole of a column says about it; values that mean empty are left out of everything but `nullTokens`. */
export interface ColumnProfile {
  readonly column: string;
  readonly filled: number;
  readonly distinct: number;
  /** Marks for "empty" that occur, most frequent first. */
  readonly nullTokens: readonly ValueCount[];
  /** All values, most frequent first, where there are 50 or fewer of them. */
  readonly values: readonly ValueCount[];
  /** The forms of date that fit every value. More than one: a person must decide. */
  readonly dates: readonly DateForm[];
  /** Line of a value that only one order of day and month fits, such as 30/6/2026. */
  readonly tellingLine: number | null;
  /** The forms of number that fit every value, those of the same meaning once; `{}` is a plain number. */
  readonly numbers: readonly Formats[];
  /** How true and false are written: `known` to the reader without a word, or to be declared. */
  readonly booleans: "known" | readonly [yes: string, no: string] | null;
}

/** A file that was read, with all that is known of it. */
export interface FoundFile {
  /** As the config names it. */
  readonly file: string;
  /** Its table, ready for SQL. */
  readonly table: string;
  readonly records: number;
  readonly header: readonly string[];
  /** What the config must declare of it, as keys of an export. */
  readonly dialect: Readonly<Record<string, string | number>>;
  readonly evidence: readonly string[];
  readonly profiles: readonly ColumnProfile[];
}

/** The profile of a column that the file has. */
export function profileOf({ profiles }: FoundFile, column: string): ColumnProfile {
  return profiles.find((profile) => profile.column === column) as ColumnProfile;
}

/** Whether each record has a value of its own there. */
export function isUnique(
  { filled, distinct }: ColumnProfile,
  { records }: Pick<FoundFile, "records">,
): boolean {
  return filled === records && distinct === records && records > 0;
}

/** Whether all values are dates by their look; numbers that could be seconds since 1970 don't count. */
export function isDated({ dates }: ColumnProfile): boolean {
  return dates.some((form) => !form.startsWith("epoch"));
}
