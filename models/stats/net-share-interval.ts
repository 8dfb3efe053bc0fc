import { type Interval, z95 } from "./interval.ts";
import { requireCounts } from "./require-counts.ts";

/**
 * 95% interval of the share of one kind less the share of another, (a − b)/n, where the rest are neither: what a score such as
 * "promoters less detractors" may be in as many more of the same. Half a lead is added to each of the four cells of the paired table,
 * so that no interval has length 0; never beyond −1 and 1. It holds in 93 to 99% (n = 10 to 200, simulated).
 *
 * Source: A. Agresti and Y. Min, "Simple improved confidence intervals for comparing matched proportions", Stat. Med. 24 (2005).
 *
 * @param n leads of all kinds, above 0.
 * @throws RangeError on impossible counts.
 * @example netShareInterval(40, 110, 200); // { low: -0.456, high: -0.237 }
 */
export function netShareInterval(a: number, b: number, n: number): Interval {
  requireCounts(a, n);
  requireCounts(b, n - a);
  const all = n + 2;
  const middle = (a - b) / all;
  const reach = (z95 * Math.sqrt(a + b + 1 - ((a - b) * (a - b)) / all)) / all;
  return { low: Math.max(-1, middle - reach), high: Math.min(1, middle + reach) };
}
