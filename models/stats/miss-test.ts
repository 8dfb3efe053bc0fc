import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";
import type { WinMoments } from "./normal-win-count.ts";

/**
 * Do the wins of several groups stray further from what was foretold than chance allows? The p-value of the summed squares of
 * (wins − mean)/√variance, as chi-square with one degree of freedom a group: the groups' misses are taken as independent.
 *
 * Source: Pearson's chi-square of counts against expectations that were not fitted to them.
 *
 * @param groups what was foretold of each group, with a variance above 0, and its wins.
 * @throws RangeError without groups.
 * @example missTest([{ mean: 50, variance: 60, wins: 71 }]); // 0.0067
 */
export function missTest(groups: readonly (WinMoments & { readonly wins: number })[]): number {
  const squares = groups.map(({ mean, variance, wins }) => (wins - mean) ** 2 / variance);
  return chiSquareUpperTail(
    squares.reduce((sum, square) => sum + square, 0),
    groups.length,
  );
}
