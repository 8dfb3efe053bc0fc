import { roundTo } from "../../../../models/round-to.ts";
import { netShareInterval } from "../../../../models/stats/net-share-interval.ts";
import type { GroupResult } from "../../result-schema.ts";

/** Leads handed over, and how many of them are of class high and of class low. */
interface ClassCounts {
  readonly leads: number;
  readonly high: number;
  readonly low: number;
}

/** The Net Quality Score and what chance alone would make of it with as many leads from the same sources. */
export function netQuality({ leads, high, low }: ClassCounts) {
  const interval = netShareInterval(high, low, leads);
  return {
    net_quality_score: roundTo((high - low) / leads, 4),
    net_quality_low: roundTo(interval.low, 4),
    net_quality_high: roundTo(interval.high, 4),
  };
}

/** The Net Quality Score of all groups together, but for those that do not show theirs; NaN where none does. */
export function averageQuality(groups: readonly GroupResult[]): number {
  const shown = groups.filter(({ net_quality_score }) => net_quality_score !== null);
  const all = shown.reduce((sum, { leads }) => sum + leads, 0);
  return shown.reduce((sum, { net_quality_score, leads }) => sum + (net_quality_score ?? 0) * leads, 0) / all;
}

/** What stands where the classes of so few leads are not shown. */
export const noNetQuality = { net_quality_score: null, net_quality_low: null, net_quality_high: null };
