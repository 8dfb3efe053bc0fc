import { fewestLeads } from "../fewest-leads.ts";

interface Group<T> {
  readonly name: string;
  readonly items: readonly T[];
}

/**
 * Sorts open leads into groups by name, in name order. Groups of fewer than ten leads are told together as `all others`, at the end; where
 * these are fewer than ten as well, with the smallest of the rest: no small group can be computed back from the total.
 *
 * @example pooledGroups(leads, (lead) => lead.territory); // [{ name: "East", items: […] }, { name: "all others", items: […] }]
 */
export function pooledGroups<T extends { readonly leads: number }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): Group<T>[] {
  const groups = [...groupedBy(items, nameOf)]
    .map(([name, own]) => ({ name, items: own }))
    .sort((a, b) => leadsOf(a) - leadsOf(b) || (a.name < b.name ? -1 : 1));
  const pooled = smallest(groups);
  const alone = groups.slice(pooled).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rest = groups.slice(0, pooled).flatMap((group) => group.items);
  return rest.length === 0 ? alone : [...alone, { name: "all others", items: rest }];
}

function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [item]);
    else own.push(item);
  }
  return groups;
}

/** How many of the groups, smallest first, must be told together. */
function smallest<T extends { readonly leads: number }>(groups: readonly Group<T>[]): number {
  let [pooled, leads] = [0, 0];
  for (const group of groups) {
    if (leadsOf(group) >= fewestLeads && (pooled === 0 || leads >= fewestLeads)) break;
    leads += leadsOf(group);
    pooled += 1;
  }
  return pooled;
}

function leadsOf<T extends { readonly leads: number }>({ items }: Group<T>): number {
  return items.reduce((sum, { leads }) => sum + leads, 0);
}
