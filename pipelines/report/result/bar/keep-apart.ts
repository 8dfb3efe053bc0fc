import { fewestLeads } from "../fewest-leads.ts";

/**
 * Tells which bars may show their wins: the difference of any two that do, in every group of leads, is nobody or ten leads at least, else it
 * would tell what became of those few. Each bar is asked once and remembered if it may.
 *
 * @param known per group: leads above other bars whose wins are shown, 0 and all of them included.
 * @returns asks for leads above a bar in each group.
 * @example const mayShow = keepApart([[0, 100]]); mayShow([60]); // true; mayShow([55]) is false then
 */
export function keepApart(known: readonly (readonly number[])[]): (leads: readonly number[]) => boolean {
  const shown = known.map((own) => new Set(own));
  const isApart = (own: number, others: ReadonlySet<number> | undefined) =>
    [...(others ?? [])].every((other) => own === other || Math.abs(own - other) >= fewestLeads);
  return (leads) => {
    if (!leads.every((own, group) => isApart(own, shown[group]))) return false;
    for (const [group, own] of leads.entries()) shown[group]?.add(own);
    return true;
  };
}
