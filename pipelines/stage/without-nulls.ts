import { quoteText } from "../warehouse.ts";

/** SQL for a cell without its null tokens: `case when "City" in ('', 'Select') then null else "City" end`. */
export function withoutNulls(column: string, nulls: readonly string[]): string {
  if (nulls.length === 0) return column;
  return `case when ${column} in (${nulls.map(quoteText).join(", ")}) then null else ${column} end`;
}
