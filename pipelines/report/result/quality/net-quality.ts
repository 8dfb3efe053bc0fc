import { roundTo } from "../../../../models/round-to.ts";
import { netShareInterval } from "../../../../models/stats/net-share-interval.ts";

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

/** What stands where the classes of so few leads are not shown. */
export const noNetQuality = { net_quality_score: null, net_quality_low: null, net_quality_high: null };
