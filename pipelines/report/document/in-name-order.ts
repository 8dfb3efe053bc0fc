/**
 * Groups in the order of their names, never of their results: the report is no league table. Names are compared by
 * code unit (`Rep 10` before `Rep 2`), since the order must be the same on every machine.
 *
 * @example inNameOrder([{ name: "West" }, { name: "East" }]); // East, West
 */
export function inNameOrder<T extends { readonly name: string }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
