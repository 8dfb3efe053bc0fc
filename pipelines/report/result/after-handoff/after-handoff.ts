import type { Row, Warehouse } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { repRatios } from "./rep-ratios.ts";
import { stageTimes } from "./stage-times.ts";
import { touchSpeed } from "./touch-speed.ts";
import { untouchedLeads } from "./untouched-leads.ts";
import { weeklyLoad } from "./weekly-load.ts";

/**
 * What happens to leads once they are handed over, beyond the counts of the funnel. Figures come from `reports.*`.
 *
 * @param groups as `readGroups` gives them.
 */
export async function afterHandoff(
  warehouse: Warehouse,
  groups: readonly Row[],
  { hasTasks, tellsWins }: { readonly hasTasks: boolean; readonly tellsWins: boolean },
): Promise<AfterHandoff> {
  const rows = (relation: string, order: string) =>
    warehouse.rows(`select * from reports.${relation} order by ${order}`);
  const { load, ownLoads } = weeklyLoad(
    await rows("rpt_rep_loads", "rep, quarter, load"),
    withoutRep(groups),
  );
  return {
    stage_times: stageTimes(await rows("rpt_stage_times", "from_stage, to_stage"), tellsWins),
    untouched: hasTasks ? untouchedLeads(await rows("rpt_first_touch", "by_what, name")) : [],
    touch_speed: hasTasks ? touchSpeed(await rows("rpt_touch_speed", "rep, band")) : [],
    load,
    rep_ratios: repRatios(groups, ownLoads),
  };
}

/** Judged leads that no rep got. */
function withoutRep(groups: readonly Row[]) {
  const sum = (of: string, key: "judged" | "wins") =>
    groups.reduce((total, row) => total + (row.dimension === of ? Number(row[key]) : 0), 0);
  return {
    leads: sum("all", "judged") - sum("rep", "judged"),
    wins: sum("all", "wins") - sum("rep", "wins"),
  };
}
