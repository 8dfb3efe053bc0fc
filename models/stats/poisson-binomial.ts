import type { Interval } from "./interval.ts";
import { normalWinInterval, type WinMoments } from "./normal-win-count.ts";
import type { Numbers } from "./numbers.ts";
import {
  cellsNeeded,
  leadsOf,
  poissonBinomialDistribution,
  type Trials,
  trialsOf,
  winMoments,
} from "./poisson-binomial-distribution.ts";

/** Leads × cells of the convolution up to which the distribution is exact: less than a tenth of a second. */
const exactWork = 5e7;

/**
 * How many wins leads with these probabilities should bring: mean Σ p, variance Σ p(1 − p), and the 95% prediction
 * interval [low, high] in whole wins (quantiles 2.5% and 97.5%). Exact up to 7,000 leads, and many more when wins are
 * few (400,000 leads for 20 expected wins); beyond that normal with continuity correction. A caller who has only mean and variance uses
 * `normalWinInterval`.
 *
 * Source: Hong (2013), see `poissonBinomialDistribution`.
 *
 * @param probabilities win probability per row, 0 to 1.
 * @param n leads per row; without it every row is one lead.
 * @throws RangeError on unequal lengths, impossible probabilities or counts.
 * @example expectedWins([0.1], [50]); // mean 5, variance 4.5, low 1, high 9 … as binomial(50, 0.1)
 */
export function expectedWins(probabilities: Numbers, n?: Numbers): WinMoments & Interval {
  const trials = trialsOf(probabilities, n);
  const moments = winMoments(trials);
  if (isExact(trials)) return { ...moments, ...quantileInterval(poissonBinomialDistribution(trials)) };
  const { low, high } = normalWinInterval(moments);
  return { ...moments, low, high: Math.min(high, leadsOf(trials)) };
}

function isExact(trials: readonly Trials[]): boolean {
  return leadsOf(trials) * cellsNeeded(trials) <= exactWork;
}

function quantileInterval(cells: Float64Array): Interval {
  return { low: quantile(cells, 0.025), high: quantile(cells, 0.975) };
}

function quantile(cells: Float64Array, share: number): number {
  let below = 0;
  return cells.findIndex((cell) => {
    below += cell;
    return below >= share;
  });
}
