import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells } from "./hidden-cells.ts";

/**
 * Which parts of a known whole may not show what became of them.
 *
 * @param leads of each part, by a name of its own; together they are the whole.
 * @example hiddenParts(new Map([["mature", 400], ["young", 30], ["late", 4]])); // late, young
 */
export function hiddenParts(leads: ReadonlyMap<string, number>): ReadonlySet<string> {
  return hiddenCells(leads, [{ parts: [...leads.keys()] }], fewestLeads);
}
