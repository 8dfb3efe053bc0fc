/** How far a SELECT of the user's may see, and what is said where it looks further. */
export interface Reach {
  /** @param table in lower case, as the schema is. */
  readonly includes: (schema: string, table: string) => boolean;
  /** Why anything else is not read; ends the sentence "reads marts.outcomes, …". */
  readonly because: string;
  /** What to do then, and where DuckDB can't take the SELECT. */
  readonly mend: string;
}
