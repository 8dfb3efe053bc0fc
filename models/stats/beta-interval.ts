import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Interval } from "./interval.ts";
import { requireCounts } from "./require-counts.ts";

/** What is believed before the group's own leads are seen. */
export interface RatePrior {
  /** The overall conversion rate, strictly between 0 and 1. */
  readonly mean: number;
  /** How many leads that belief counts for, above 0. */
  readonly weight: number;
}

/**
 * A conversion rate pulled towards the overall rate, (wins + weight·mean) / (n + weight), with its equal-tailed
 * interval: quantiles of Beta(weight·mean + wins, weight·(1 − mean) + n − wins).
 * The rate of a group without leads is the overall rate, with a wide interval.
 *
 * Source: the beta-binomial posterior, e.g. Gelman et al., "Bayesian Data Analysis", 3rd ed., 2.4.
 *
 * @param level probability inside the interval, strictly between 0 and 1.
 * @throws RangeError on impossible counts, prior or level.
 * @example betaInterval(5, 50, { mean: 0.2, weight: 10 }); // rate 0.1167
 */
export function betaInterval(
  wins: number,
  n: number,
  prior: RatePrior,
  level = 0.95,
): Interval & { rate: number } {
  requireCounts(wins, n);
  if (!(prior.mean > 0 && prior.mean < 1 && prior.weight > 0 && prior.weight < Infinity)) {
    throw new RangeError(`a prior needs 0 < mean < 1 and weight > 0; got ${prior.mean} and ${prior.weight}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`a level needs to be between 0 and 1, got ${level}`);
  const won = wins + prior.weight * prior.mean;
  const lost = n - wins + prior.weight * (1 - prior.mean);
  return {
    rate: won / (won + lost),
    low: betaQuantile((1 - level) / 2, won, lost),
    high: betaQuantile((1 + level) / 2, won, lost),
  };
}
