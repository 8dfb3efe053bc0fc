import { roundTo } from "../../../../models/round-to.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells } from "../hidden-cells.ts";
import { keyOf, sumsWithin } from "../sums-within.ts";

/**
 * Leads without a touch by territory and rep, of `reports.rpt_first_touch`, as counts; none below ten leads, nor where those could be
 * worked out from it; no usual wait below 10 touched leads.
 */
export function untouchedLeads(rows: readonly Row[]): AfterHandoff["untouched"] {
  const groups = rows.map(({ by_what: by, name, within }) => ({
    by: String(by),
    name: String(name),
    within,
  }));
  const untouched = new Map(
    rows.map((row) => [
      keyOf(String(row.by_what), String(row.name)),
      { leads: Number(row.leads), wins: Number(row.untouched) },
    ]),
  );
  const hidden = hiddenCells(untouched, sumsWithin(groups), fewestLeads);
  return rows.flatMap(({ by_what: by, name, leads: own, untouched, median_hours: hours }) => {
    if (by !== "territory" && by !== "rep") return [];
    return [
      {
        by,
        name: String(name),
        leads: Number(own),
        untouched: hidden.has(keyOf(by, String(name))) ? null : Number(untouched),
        median_hours: Number(own) - Number(untouched) < fewestLeads ? null : roundTo(Number(hours), 1),
      },
    ];
  });
}
