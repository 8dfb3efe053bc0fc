import { fewestLeads } from "../report/result/fewest-leads.ts";
import { hiddenCells, type Outcome } from "../report/result/hidden-cells.ts";
import type { Row } from "../warehouse.ts";

/**
 * Whether the wins of the leads that neither model had seen would tell those of few. They are the leads of whole quarters, some of which may
 * be hidden; what else was held out, and all other quarters, are known less them.
 *
 * @param groups as `readGroups` gives them.
 * @param quarters those in which the compared leads were handed over.
 */
export function comparedTellsFew(
  compared: Outcome,
  quarters: readonly string[],
  groups: readonly Row[],
): boolean {
  const known = groups.filter(({ dimension }) => dimension === "quarter" || dimension === "held_out");
  const nameOf = ({ name }: Row) => String(name);
  const outcomes = known.map(
    (row) => [nameOf(row), { leads: Number(row.judged), wins: Number(row.wins) }] as const,
  );
  const [own, heldOut] = ["compared", "held out"];
  const others = known
    .filter((row) => row.dimension === "quarter" && !quarters.includes(nameOf(row)))
    .map(nameOf);
  const sums = [
    { whole: own, parts: quarters },
    { whole: heldOut, parts: [own] },
    { parts: [own, ...others] },
  ];
  return hiddenCells(new Map([...outcomes, [own, compared]]), sums, fewestLeads, {
    hidden: known.filter((row) => row.outcomes_hidden === true).map(nameOf),
    shown: known.filter((row) => row.outcomes_hidden !== true).map(nameOf),
  }).has(own);
}
