import type { ColumnKind } from "../config/entities.ts";
import { quoteText } from "../warehouse.ts";

/** How the values of a kind must look, said to the user. */
export const expectedOf: Record<ColumnKind, string> = {
  text: "text",
  time: "a date or time such as 2026-06-30, 2026-06-30T14:05:00Z or 2026-06-30 14:05:00",
  number: "a plain number such as 1250.50",
  boolean: "true or false",
};

/**
 * SQL that writes a text value in the warehouse's own form, or null where it does not fit its kind: moments in UTC
 * without a zone, numbers and booleans as DuckDB reads them. Patterns come before casts, because a cast rounds and
 * drops offsets in silence.
 */
export function canonicalValue(kind: ColumnKind, value: string): string {
  switch (kind) {
    case "text":
      return value;
    case "time":
      return canonicalTime(value);
    case "number":
      return `case when regexp_full_match(${value}, '[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?') and try_cast(${value} as decimal(18, 2)) is not null then ${value} end`;
    case "boolean":
      return `case when lower(${value}) in ('true', '1', 'yes') then 'true' when lower(${value}) in ('false', '0', 'no') then 'false' end`;
  }
}

function canonicalTime(value: string): string {
  const local = "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?)?";
  const zone = "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:?\\d{2})";
  const colon = `regexp_replace(${value}, '([+-]\\d{2})(\\d{2})$', '\\1:\\2')`;
  return `case
        when regexp_full_match(${value}, '${local}') then cast(try_cast(${value} as timestamp) as varchar)
        when regexp_full_match(${value}, '${zone}') then cast(timezone('UTC', try_cast(${colon} as timestamptz)) as varchar)
      end`;
}

/** SQL for a cell without its null tokens: `case when "City" in ('', 'Select') then null else "City" end`. */
export function withoutNulls(column: string, nulls: readonly string[]): string {
  if (nulls.length === 0) return column;
  return `case when ${column} in (${nulls.map(quoteText).join(", ")}) then null else ${column} end`;
}
