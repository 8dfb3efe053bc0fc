import type { Computed } from "../scoring-model.ts";

/** A trait that the user's own SELECT of `lead_id` and `value` computes. */
export interface SqlTrait {
  /** The file's name in words: `monday pricing visits`. */
  readonly name: string;
  readonly sql: string;
}

/** How a release states a trait from SQL: with the SELECT itself, which it also holds as a file. */
export function computedBySql({ name, sql }: SqlTrait): Computed {
  return { from: "sql", file: `traits/${name.replaceAll(" ", "_")}.sql`, sql };
}
