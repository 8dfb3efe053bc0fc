import type { Dialect } from "./dialects.ts";

/** With an exponent a literal is a floating point number in most engines, and not a DECIMAL. */
export function numberSql(value: number): string {
  const text = String(value);
  return text.includes("e") ? text : `${text}e0`;
}

/** An empty list becomes one that nothing equals: SQL has no empty IN. */
export function textList({ quoteText }: Dialect, values: readonly string[]): string {
  return values.length === 0 ? "null" : values.map(quoteText).join(", ");
}
