import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells, type Outcome } from "./hidden-cells.ts";

/**
 * Which parts of a known whole may not show what became of them.
 *
 * @param parts what became of each, by a name of its own; together they are the whole.
 * @example hiddenParts(new Map([["yes", { leads: 400, wins: 60 }], ["no", { leads: 30, wins: 2 }], ["", { leads: 4, wins: 1 }]])); // "", no
 */
export function hiddenParts(parts: ReadonlyMap<string, Outcome>): ReadonlySet<string> {
  return hiddenCells(parts, [{ parts: [...parts.keys()] }], fewestLeads);
}
