import { type Interval, z95, z998 } from "./interval.ts";

export interface FunnelLimits {
  /** Holds 95% of the groups that differ by chance alone. */
  readonly inner: Interval;
  /** Holds 99.8% of them. */
  readonly outer: Interval;
}

/**
 * Between which ratios of wins to expected wins a group of that size lies by chance: 1 ± z·√(φ·c/E), never below 0.
 *
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24 (2005), standardised
 * ratios with multiplicative overdispersion; wins of leads with probabilities p vary by Σ p(1 − p) = c·E, and not by E.
 *
 * @param expected E, expected wins of the group, above 0.
 * @param spread c, variance of the wins for each expected one, 0 to 1.
 * @param overdispersion φ ≥ 1.
 * @example funnelLimits(25, 1, 1).inner; // { low: 0.608, high: 1.392 }
 */
export function funnelLimits(expected: number, spread: number, overdispersion: number): FunnelLimits {
  const unit = Math.sqrt((overdispersion * spread) / expected);
  return { inner: around(z95 * unit), outer: around(z998 * unit) };
}

function around(reach: number): Interval {
  return { low: Math.max(0, 1 - reach), high: 1 + reach };
}
