import type { WinMoments } from "../stats/normal-win-count.ts";

/** Open leads alike: their chance to win, and what a win is worth to the sum. */
export interface Stake {
  readonly leads: number;
  readonly chance: number;
  readonly worth: Worth;
}

/** Mean of what a win brings, and mean of its square. */
export interface Worth {
  readonly mean: number;
  readonly square: number;
}

/** Of a sum of wins, each win counts 1. */
export const oneWin: Worth = { mean: 1, square: 1 };

/**
 * Mean and variance of what open leads bring: of a lead with chance q and worth X the mean is q·E[X], and the variance q·E[X²] − (q·E[X])². To
 * that comes the variance of the level, which all leads share.
 *
 * @param levelVariance as a squared share of the sum, at least 0: see `levelVariance`.
 * @example sumAhead([{ leads: 50, chance: 0.1, worth: oneWin }], 0.01); // { mean: 5, variance: 4.75 }
 */
export function sumAhead(stakes: readonly Stake[], levelVariance: number): WinMoments {
  let [mean, variance] = [0, 0];
  for (const { leads, chance, worth } of stakes) {
    const each = chance * worth.mean;
    mean += leads * each;
    variance += leads * (chance * worth.square - each * each);
  }
  return { mean, variance: variance + levelVariance * mean * mean };
}
