import { type Interval, z95, z998 } from "./interval.ts";
import { ratioAtDeviation } from "./wins-deviation.ts";

export interface FunnelLimits {
  /** Holds 95% of the usual groups. */
  readonly inner: Interval;
  /** Holds 99.8% of them. */
  readonly outer: Interval;
}

/**
 * Between which ratios of wins to expected wins a usual group of that size lies: at deviations of ±z·√(1 + τ²V), never below 0.
 *
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24 (2005), standardised
 * ratios with random effects between groups; deviations as in `winsDeviation`.
 *
 * @param expected E, expected wins of the group, above 0.
 * @param spread c, variance of the wins for each expected one, V/E, 0 to 1.
 * @param scatter τ, standard deviation of the usual groups' log-odds.
 * @example funnelLimits(25, 1, 0).inner; // { low: 0.645, high: 1.43 }
 */
export function funnelLimits(expected: number, spread: number, scatter: number): FunnelLimits {
  const variance = spread * expected;
  const unit = Math.sqrt(1 + scatter * scatter * variance);
  const at = (deviation: number) => ratioAtDeviation({ expected, variance }, deviation * unit);
  return { inner: { low: at(-z95), high: at(z95) }, outer: { low: at(-z998), high: at(z998) } };
}
