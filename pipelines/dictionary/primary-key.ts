/** A column of a key. Where it may be empty, empty is a value like any other. */
export interface KeyColumn {
  readonly name: string;
  readonly mayBeEmpty: boolean;
}

/**
 * The columns that tell the rows of a relation apart, as its grain states them in its first parentheses. There are none where it
 * has one row at most; null where rows may repeat, which the grain states as `(no key: …)`.
 *
 * Errors: Error for a grain that states no key.
 *
 * @example primaryKey("Grain: one row per age and lag (age_days, lag_days or none).") // lag_days may be empty
 */
export function primaryKey(grain: string): readonly KeyColumn[] | null {
  if (grain.startsWith("Grain: one row:")) return [];
  const columns = /^Grain: one row per [^(]+ \(([^)]+)\)/.exec(grain)?.[1];
  if (columns === undefined) throw new Error(`states no key: ${grain}`);
  return columns.startsWith("no key") ? null : columns.split(", ").map(toKeyColumn);
}

function toKeyColumn(text: string): KeyColumn {
  const name = text.replace(/ or none$/, "");
  return { name, mayBeEmpty: name !== text };
}
