import { columnKey } from "./column-key.ts";

/** Whether a preset's list names the column, in whatever spelling. */
export function namesColumn(names: readonly string[], column: string): boolean {
  const key = columnKey(column);
  return names.some((name) => columnKey(name) === key);
}
