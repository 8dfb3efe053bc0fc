import type { Dialect } from "./dialects.ts";

/** What stands between the parentheses of IN. An empty list becomes one that nothing equals: SQL has no empty IN. */
export function textList({ quoteText }: Dialect, values: readonly string[]): string {
  return values.length === 0 ? "null" : values.map(quoteText).join(", ");
}
