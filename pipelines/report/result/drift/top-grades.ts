import { type Inflation, inflation, type TopQuarter } from "../../../../models/judge/inflation.ts";
import { roundTo } from "../../../../models/round-to.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells } from "../hidden-cells.ts";

type TopGrades = Result["top_grades"][number];

const kinds = [
  { of: "grade A", key: "best" },
  { of: "class high", key: "high" },
] as const;

/**
 * How many leads get the best letter, and the high class, in each quarter, how they convert, and whether that is inflation.
 *
 * @param rows of `reports.rpt_top_quarters`, by quarter; grades: groups as `readGroups` gives them.
 */
export function topGrades(rows: readonly Row[], grades: readonly Row[]): TopGrades[] {
  if (rows.length === 0) return [];
  return kinds.map(({ of, key }) => {
    const counts = rows.map((row, at) => ({
      at,
      leads: Number(row.leads),
      top: Number(row[key]),
      judged: Number(row[`${key}_judged`]),
      wins: Number(row[`${key}_wins`]),
    }));
    const hidden = hiddenQuarters(counts, mayBeKnown(of, grades));
    return {
      of,
      ...verdict(inflation(counts)),
      quarters: counts.map((own) => ({
        quarter: String(rows[own.at]?.quarter),
        ...shown(own, hidden.has(String(own.at))),
      })),
    };
  });
}

/** Whether the outcome of all top leads may be known: with it, that of a hidden grade A2 could be told from A1, A3 and A4. */
function mayBeKnown(of: TopGrades["of"], grades: readonly Row[]): boolean {
  if (of === "class high") return true;
  const own = grades.filter(({ dimension, name }) => dimension === "grade" && String(name).startsWith("A"));
  const hidden = own.filter((grade) => grade.outcomes_hidden === true).map(({ judged }) => Number(judged));
  const leads = hidden.reduce((sum, judged) => sum + judged, 0);
  return leads === 0 || (hidden.length > 1 && leads >= fewestLeads);
}

function hiddenQuarters(
  counts: readonly (TopQuarter & { at: number })[],
  isKnown: boolean,
): ReadonlySet<string> {
  const all = "all quarters";
  const quarters = new Map(counts.map(({ at, judged }) => [String(at), judged]));
  const leads = new Map([...quarters, [all, counts.reduce((sum, { judged }) => sum + judged, 0)]]);
  return hiddenCells(leads, [{ whole: all, parts: [...quarters.keys()] }], fewestLeads, isKnown ? [] : [all]);
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
