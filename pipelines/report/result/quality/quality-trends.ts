import { roundTo } from "../../../../models/round-to.ts";
import { benjaminiHochberg, falseDiscoveryRate } from "../../../../models/stats/benjamini-hochberg.ts";
import { type Trend, trendTest } from "../../../../models/stats/trend-test.ts";
import type { Result } from "../../result-schema.ts";
import type { MonthCounts } from "./quality-months.ts";

type QualityTrend = Result["quality_trends"][number];

/** With fewer months any line through them is chance. */
const fewestMonths = 6;
const level = 0.05;
/**
 * Does what marketing hands over get better or worse? One trend of all leads, and one per territory, these under false discovery
 * control. High leads count 1 and low ones −1, so that the trend is that of the Net Quality Score.
 */
export function qualityTrends(months: readonly MonthCounts[]): QualityTrend[] {
  const groups = grouped(months).map((group) => ({ group, trend: trendOf(group) }));
  const territories = groups.flatMap(({ group, trend }) =>
    group[0]?.by === "territory" && trend !== null ? [trend] : [],
  );
  const qValues = benjaminiHochberg(territories.map(({ pValue }) => pValue));
  return groups.map(({ group, trend }) => {
    const at = trend === null ? -1 : territories.indexOf(trend);
    const isBeyondChance =
      trend !== null && (at < 0 ? trend.pValue <= level : (qValues[at] as number) <= falseDiscoveryRate);
    return toResult(group, trend, isBeyondChance);
  });
}

function grouped(months: readonly MonthCounts[]): readonly (readonly MonthCounts[])[] {
  const groups = new Map<string, MonthCounts[]>();
  for (const own of months) {
    const key = `${own.by} ${own.name}`;
    groups.set(key, [...(groups.get(key) ?? []), own]);
  }
  return [...groups.values()];
}

function trendOf(months: readonly MonthCounts[]): Trend | null {
  if (months.length < fewestMonths) return null;
  return trendTest(
    months.map(({ month, leads, high, low }) => ({
      at: monthNumber(month),
      n: leads,
      sum: high - low,
      squares: high + low,
    })),
  );
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  const [year, own] = month.split("-");
  return 12 * Number(year) + Number(own);
}

function toResult(
  months: readonly MonthCounts[],
  trend: Trend | null,
  isBeyondChance: boolean,
): QualityTrend {
  const { by, name } = months[0] as MonthCounts;
  const known = { by, name, months: months.length };
  if (trend === null) return { ...known, per_year: null, p_value: null, verdict: "too few" };
  const direction = trend.slope > 0 ? "better" : "worse";
  return {
    ...known,
    per_year: roundTo(12 * trend.slope, 4),
    p_value: Number(trend.pValue.toPrecision(3)),
    verdict: isBeyondChance ? direction : "no trend",
  };
}
