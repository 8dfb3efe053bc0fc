import type { SqlTrait } from "../../../models/inputs/sql-trait.ts";

/** A trait from SQL, and what its file is called towards the user. */
export interface LocatedSqlTrait extends SqlTrait {
  readonly at: string;
}
