import { columnKey } from "./column-key.ts";

/**
 * The columns of a header that a preset's name can mean: the one spelled exactly so, else all of the same key. More than one
 * means that nobody can tell which.
 *
 * @example columnsNamed("CreatedDate", ["Id", "created_date"]); // ["created_date"]
 */
export function columnsNamed(name: string, header: readonly string[]): readonly string[] {
  if (header.includes(name)) return [name];
  const key = columnKey(name);
  return header.filter((column) => columnKey(column) === key);
}
