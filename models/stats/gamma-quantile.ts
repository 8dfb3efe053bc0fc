import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import type { WinMoments } from "./normal-win-count.ts";

/** Halvings of the range in which the quantile is looked for: more than a double can tell apart. */
const halvings = 60;

/**
 * The value below which a sum of many small uncertain parts stays with probability `share`, when only its mean and variance are known: the
 * quantile of the gamma distribution with these. Sums of wins, and of amounts that vary, lean to the right as it does; never below zero.
 *
 * Source: Bowers et al., "Actuarial Mathematics" (1997), ch. 12: the gamma approximation of aggregate claims. Quantile by bisection of
 * the chi-square distribution with 2·mean²/variance degrees of freedom.
 *
 * @param moments mean and variance, at least 0; without a variance, or a mean, the value is the mean.
 * @param share above 0 and below 1.
 * @throws RangeError on negative moments.
 * @example gammaQuantile({ mean: 50, variance: 60 }, 0.9); // 60.1
 */
export function gammaQuantile({ mean, variance }: WinMoments, share: number): number {
  if (!(mean >= 0 && variance >= 0)) {
    throw new RangeError(`a quantile needs mean >= 0 and variance >= 0; got ${mean} and ${variance}`);
  }
  if (mean === 0 || variance === 0) return mean;
  const freedom = (2 * mean * mean) / variance;
  let [low, high] = [0, mean + Math.sqrt(variance / Math.min(share, 1 - share))];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (chiSquareCdf((middle * freedom) / mean, freedom) < share) low = middle;
    else high = middle;
  }
  return low;
}
