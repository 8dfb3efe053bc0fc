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
  const counts = kinds.map(({ key }) =>
    rows.map((row, at) => ({
      at,
      leads: Number(row.leads),
      top: Number(row[key]),
      judged: Number(row[`${key}_judged`]),
      wins: Number(row[`${key}_wins`]),
    })),
  );
  const hidden = hiddenQuarters(counts, grades);
  return kinds.map(({ of }, kind) => {
    const own = (counts[kind] ?? []).map((quarter) => ({
      ...quarter,
      isHidden: hidden.has(keyOf(of, quarter.at)),
    }));
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

/**
 * Quarters whose outcome would be told by a total. What is hidden of the grades and classes stays so: where one is, the sum over
 * the quarters may not be known either. Leads graded A are leads of the high class where all grades A are in it.
 */
function hiddenQuarters(
  counts: readonly (readonly TopQuarter[])[],
  groups: readonly Row[],
): ReadonlySet<string> {
  const cells = kinds.flatMap(({ of }, kind) =>
    (counts[kind] ?? []).map(({ at, judged }) => [keyOf(of, at), judged] as const),
  );
  const totals = kinds.map(({ of }, kind) => {
    const judged = (counts[kind] ?? []).reduce((sum, quarter) => sum + quarter.judged, 0);
    return [of, judged] as const;
  });
  const overTime = kinds.map(({ of }, kind) => ({
    whole: of,
    parts: (counts[kind] ?? []).map(({ at }) => keyOf(of, at)),
  }));
  const within = groups.filter(isGradeA).every((grade) => grade.high === grade.leads)
    ? (counts[0] ?? []).map(({ at }) => ({ whole: keyOf("class high", at), parts: [keyOf("grade A", at)] }))
    : [];
  const unknown = kinds.map(({ of }) => of).filter((of) => !mayBeKnown(of, groups));
  return hiddenCells(new Map([...cells, ...totals]), [...overTime, ...within], fewestLeads, unknown);
}

/** Whether the outcome of all top leads may be known: with it, that of a hidden grade A2 could be told from A1, A3 and A4. */
function mayBeKnown(of: TopGrades["of"], groups: readonly Row[]): boolean {
  if (of === "class high")
    return !groups.some((row) => row.dimension === "class" && row.name === "high" && row.outcomes_hidden);
  const hidden = groups.filter((row) => isGradeA(row) && row.outcomes_hidden === true);
  const leads = hidden.reduce((sum, { judged }) => sum + Number(judged), 0);
  return leads === 0 || (hidden.length > 1 && leads >= fewestLeads);
}

function isGradeA({ dimension, name }: Row): boolean {
  return dimension === "grade" && String(name).startsWith("A");
}

function keyOf(of: string, at: number): string {
  return `${of} in ${at}`;
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
