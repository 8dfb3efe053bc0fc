import { roundTo } from "../../../../models/round-to.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../groups.ts";

/** Leads without a touch by territory and rep, of `reports.rpt_first_touch`, as counts; no usual wait below 10 touched leads. */
export function untouchedLeads(rows: readonly Row[]): AfterHandoff["untouched"] {
  return rows.flatMap(({ by_what: by, name, leads, untouched, median_hours: hours }) => {
    if (by !== "territory" && by !== "rep") return [];
    const touched = Number(leads) - Number(untouched);
    return [
      {
        by,
        name: String(name),
        leads: Number(leads),
        untouched: Number(untouched),
        median_hours: touched < fewestLeads ? null : roundTo(Number(hours), 1),
      },
    ];
  });
}
