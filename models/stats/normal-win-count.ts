import type { Interval } from "./interval.ts";
import { z95 } from "./interval.ts";
import { normalTail } from "./normal-tail.ts";

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

/**
 * Two-sided p of `observed` wins, from mean and variance alone, with continuity correction:
 * P(|Z| ≥ (|observed − mean| − ½)/sd). At a variance of 100 it is within 0.013 of the exact tail, closer the
 * larger the variance and the nearer the rates to one half.
 *
 * @throws RangeError if observed, mean or variance is negative or NaN.
 * @example normalWinTail({ mean: 100, variance: 90 }, 120); // 0.0398
 */
export function normalWinTail({ mean, variance }: WinMoments, observed: number): number {
  requireMoments({ mean, variance });
  if (!(observed >= 0)) throw new RangeError(`observed wins must be at least 0, got ${observed}`);
  const distance = Math.max(0, Math.abs(observed - mean) - 0.5);
  return distance === 0 ? 1 : normalTail(distance / Math.sqrt(variance));
}

function wholeAtLeast(bound: number): number {
  return Math.max(0, Math.ceil(bound));
}

function requireMoments({ mean, variance }: WinMoments): void {
  if (!(mean >= 0 && variance >= 0)) {
    throw new RangeError(`wins need mean >= 0 and variance >= 0; got ${mean} and ${variance}`);
  }
}
