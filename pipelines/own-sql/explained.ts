import { InputError } from "../errors.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";
import type { OwnSql } from "./read-own-sql.ts";
import { sqlPlace } from "./sql-place.ts";

interface Explained {
  readonly error: boolean;
  readonly error_message?: string;
  readonly position?: string;
}

/**
 * What DuckDB makes of SQL without running it: its parse tree (`json_serialize_sql`), or its plan, for which names and types have
 * been looked up (`json_serialize_plan`). No row is read, so that the message of an error holds no value of one.
 *
 * Errors: InputError at file, line and column, with DuckDB's message; at the file for a NUL.
 *
 * @param mend what to do then.
 */
export async function explained(
  warehouse: Warehouse,
  by: "json_serialize_sql" | "json_serialize_plan",
  own: OwnSql,
  mend: string,
): Promise<{ readonly statements?: readonly unknown[]; readonly plans?: readonly unknown[] }> {
  if (own.sql.includes("\0")) throw cutOff(own);
  const text = await warehouse.value(`select cast(${by}(${quoteText(own.sql)}) as varchar)`);
  const made = JSON.parse(String(text)) as Explained;
  if (!made.error) return made as object;
  const problem = `DuckDB says: ${made.error_message?.replace(/\s+/g, " ")}`;
  throw new InputError({ at: sqlPlace(own, Number(made.position ?? 0)), problem, mend });
}

/** DuckDB would read no further. */
function cutOff({ file }: OwnSql): InputError {
  return new InputError({ at: file, problem: "holds a NUL character", mend: "Save the file as plain text." });
}
