import { roundTo } from "../../../../models/round-to.ts";
import type { Cell, Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";

/** The steps in the order in which a lead takes them, the whole way last. */
const steps = [
  "handed over → accepted",
  "accepted → opportunity",
  "handed over → opportunity",
  "opportunity → won",
  "handed over → won",
];

/** How long each step took, of `reports.rpt_stage_times`; without the steps to the win where the number of wins may not be told. */
export function stageTimes(rows: readonly Row[], tellsWins: boolean): AfterHandoff["stage_times"] {
  const placeOf = (row: Row) => steps.indexOf(`${row.from_stage} → ${row.to_stage}`);
  return rows
    .filter((row) => tellsWins || row.to_stage !== "won")
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((row) => {
      const leads = Number(row.leads);
      const days = (cell: Cell | undefined) => (leads < fewestLeads ? null : roundTo(Number(cell), 1));
      return {
        from: String(row.from_stage),
        to: String(row.to_stage),
        leads,
        quarter_days: days(row.quarter_days),
        median_days: days(row.median_days),
        three_quarter_days: days(row.three_quarter_days),
      };
    });
}
