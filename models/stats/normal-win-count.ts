import type { Interval } from "./interval.ts";
import { z95 } from "./interval.ts";

/** Expected wins and their variance, Σ p and Σ p(1 − p): all that is known of a large group. */
export interface WinMoments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * 95% prediction interval for a number of wins known by its mean and variance: the smallest whole k with
 * Φ((k + ½ − mean)/sd) ≥ 2.5% and 97.5%. Never below zero; the caller knows how many leads bound it above.
 *
 * Source: normal approximation with continuity correction, e.g. Feller, vol. 1, VII.
 *
 * @throws RangeError if mean or variance is negative or NaN.
 * @example normalWinInterval({ mean: 100, variance: 90 }); // { low: 81, high: 119 }
 */
export function normalWinInterval({ mean, variance }: WinMoments): Interval {
  requireMoments({ mean, variance });
  const reach = z95 * Math.sqrt(variance);
  return { low: wholeAtLeast(mean - reach - 0.5), high: wholeAtLeast(mean + reach - 0.5) };
}

function wholeAtLeast(bound: number): number {
  return Math.max(0, Math.ceil(bound));
}

function requireMoments({ mean, variance }: WinMoments): void {
  if (!(mean >= 0 && variance >= 0)) {
    throw new RangeError(`wins need mean >= 0 and variance >= 0; got ${mean} and ${variance}`);
  }
}
