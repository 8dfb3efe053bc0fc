import { roundTo } from "../../../../models/round-to.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells } from "../hidden-cells.ts";

/** Leads without a touch by territory and rep, of `reports.rpt_first_touch`, as counts; no usual wait below 10 touched leads. */
export function untouchedLeads(rows: readonly Row[]): AfterHandoff["untouched"] {
  return (["rep", "territory"] as const).flatMap((by) => groupsOf(rows, by));
}

function groupsOf(rows: readonly Row[], by: "territory" | "rep"): AfterHandoff["untouched"] {
  const own = rows.filter((row) => row.by_what === by);
  const counts = new Map(own.map((row) => [String(row.name), Number(row.leads)]));
  const hidden = hiddenCells(counts, [{ parts: [...counts.keys()] }], fewestLeads);
  return own.map(({ name, leads, untouched, median_hours: hours }) => ({
    by,
    name: String(name),
    leads: Number(leads),
    untouched: hidden.has(String(name)) ? null : Number(untouched),
    median_hours: Number(leads) - Number(untouched) < fewestLeads ? null : roundTo(Number(hours), 1),
  }));
}
