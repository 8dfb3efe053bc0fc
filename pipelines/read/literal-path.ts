/**
 * A path as DuckDB's readers must be given it: they take `[`, `*` and `?` for a pattern, and `a[1].csv` would read `a1.csv`
 * in silence. The Warehouse must allow the path in this form too.
 *
 * @example literalPath("/x/leads[1].csv"); // "/x/leads[[]1].csv"
 */
export function literalPath(path: string): string {
  return path.replace(/[[*?]/g, (mark) => `[${mark}]`);
}
