import { type Inflation, inflation, type TopQuarter } from "../../../../models/judge/inflation.ts";
import { roundTo } from "../../../../models/round-to.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenTopQuarters } from "./hidden-top-quarters.ts";

type TopGrades = Result["top_grades"][number];

const kinds = [
  { of: "grade A", key: "best" },
  { of: "class high", key: "high" },
] as const;

/**
 * How many leads get the best letter, and the high class, in each quarter, how they convert, and whether that is inflation.
 *
 * @param rows of `reports.rpt_top_quarters`, by quarter.
 * @param groups as `readGroups` gives them.
 */
export function topGrades(rows: readonly Row[], groups: readonly Row[]): TopGrades[] {
  if (rows.length === 0) return [];
  const counts = kinds.map(({ of, key }) => ({
    of,
    quarters: rows.map((row, at) => ({
      at,
      leads: Number(row.leads),
      top: Number(row[key]),
      judged: Number(row[`${key}_judged`]),
      wins: Number(row[`${key}_wins`]),
    })),
  }));
  const hidden = hiddenTopQuarters(rows, counts, groups);
  return counts.map(({ of, quarters }) => {
    const own = quarters.map((quarter) => ({ ...quarter, isHidden: hidden.has(`${of} in ${quarter.at}`) }));
    return {
      of,
      // What trends are made of could be solved for: the hidden quarters take no part.
      ...verdict(
        inflation(own.map((quarter) => (quarter.isHidden ? { ...quarter, judged: 0, wins: 0 } : quarter))),
      ),
      quarters: own.map((quarter) => ({
        quarter: String(rows[quarter.at]?.quarter),
        ...shown(quarter, quarter.isHidden),
      })),
    };
  });
}

function verdict({ number, converts, isInflated, share, conversion }: Inflation) {
  return {
    number,
    converts,
    inflated: isInflated,
    number_p_value: Number(share.pValue.toPrecision(3)),
    converts_p_value: Number(conversion.pValue.toPrecision(3)),
  };
}

function shown({ leads, top, judged, wins }: TopQuarter, isHidden: boolean) {
  const share = leads < fewestLeads ? null : roundTo(top / leads, 4);
  if (isHidden) return { leads, top, share, judged, wins: null, conversion: null, low: null, high: null };
  const { low, high } = wilsonInterval(wins, judged);
  return {
    leads,
    top,
    share,
    judged,
    wins,
    conversion: roundTo(wins / judged, 4),
    low: roundTo(low, 4),
    high: roundTo(high, 4),
  };
}
