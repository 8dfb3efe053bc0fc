import type { Interval } from "./interval.ts";
import { requireCounts } from "./require-counts.ts";

/**
 * Interval for a raw conversion rate: stays inside [0, 1] and is honest at 0 wins and at few leads.
 * With p = wins/n: centre (p + z²/2n) / (1 + z²/n), half-width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 *
 * @param wins leads won, 0 to n.
 * @param n leads, above 0: ask before calling, no leads have no rate.
 * @param z normal quantile; 1.959964 for 95%.
 * @throws RangeError on impossible counts or n = 0.
 * @example wilsonInterval(5, 50); // { low: 0.0435, high: 0.2136 }
 */
export function wilsonInterval(wins: number, n: number, z = 1.959964): Interval {
  requireCounts(wins, n);
  if (n === 0) throw new RangeError("a rate needs at least one lead, got n = 0");
  const rate = wins / n;
  const shrink = 1 + (z * z) / n;
  const centre = (rate + (z * z) / (2 * n)) / shrink;
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / shrink;
  return {
    low: wins === 0 ? 0 : Math.max(0, centre - half),
    high: wins === n ? 1 : Math.min(1, centre + half),
  };
}
