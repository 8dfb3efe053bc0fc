import { type Interval, z95 } from "../stats/interval.ts";
import { mergedByValue } from "../stats/merged-by-value.ts";
import type { Numbers } from "../stats/numbers.ts";
import { type OutcomeRow, outcomeRows, outcomeTotals } from "../stats/outcome-rows.ts";

/**
 * How well a score ranks: the probability that a lead that won has a higher score than one that did not, ties
 * counting half. 0.5 is guessing, 1 is perfect. Any increasing change of the scores leaves it as it is.
 *
 * Source: Hanley & McNeil, "The meaning and use of the area under a ROC curve", Radiology 143 (1982).
 *
 * @param scores one finite score per row.
 * @param wins leads won per row; n: leads per row, one each without it.
 * @throws RangeError on unequal lengths or impossible counts, or if there are no wins or no losses.
 * @example auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]); // 0.75
 */
export function auc(scores: Numbers, wins: Numbers, n?: Numbers): number {
  return aucOf(placements(outcomeRows(scores, wins, n)));
}

/**
 * The AUC with its standard error and 95% interval (normal, cut at 0 and 1), for leads that were not used in the fit.
 * Var = S₁/wins + S₀/losses, with S the sample variances of each win's share of losses below it and of each loss's
 * share of wins above it.
 *
 * Source: DeLong, DeLong & Clarke-Pearson, Biometrics 44 (1988), computed from ranks as in Sun & Xu, IEEE Signal
 * Processing Letters 21 (2014).
 *
 * @throws RangeError as `auc`, and with fewer than two wins or two losses.
 */
export function aucInterval(
  scores: Numbers,
  wins: Numbers,
  n?: Numbers,
): Interval & { auc: number; se: number } {
  const placed = placements(outcomeRows(scores, wins, n));
  const area = aucOf(placed);
  const wonVariance = meanVariance(
    placed.map((row) => ({ weight: row.wins, value: row.lossesBelow })),
    area,
  );
  const lostVariance = meanVariance(
    placed.map((row) => ({ weight: row.losses, value: row.winsAbove })),
    area,
  );
  const se = Math.sqrt(wonVariance + lostVariance);
  return { auc: area, low: Math.max(0, area - z95 * se), high: Math.min(1, area + z95 * se), se };
}

interface Placement {
  readonly wins: number;
  readonly losses: number;
  /** Share of all losses with a lower score, ties half. */
  readonly lossesBelow: number;
  /** Share of all wins with a higher score, ties half. */
  readonly winsAbove: number;
}

function placements(rows: readonly OutcomeRow[]): Placement[] {
  const { n, wins: allWins } = outcomeTotals(rows);
  if (allWins === 0 || allWins === n)
    throw new RangeError(`AUC needs wins and losses; got ${allWins} wins of ${n}`);
  let lossesBelow = 0;
  let winsUpTo = 0;
  return mergedByValue(rows).map(({ wins, losses }) => {
    const placed = {
      wins,
      losses,
      lossesBelow: (lossesBelow + losses / 2) / (n - allWins),
      winsAbove: (allWins - winsUpTo - wins / 2) / allWins,
    };
    lossesBelow += losses;
    winsUpTo += wins;
    return placed;
  });
}

function aucOf(placed: readonly Placement[]): number {
  const total = placed.reduce((sum, { wins }) => sum + wins, 0);
  return placed.reduce((sum, { wins, lossesBelow }) => sum + wins * lossesBelow, 0) / total;
}

/** Variance of the mean of counted values that average `mean`. */
function meanVariance(counted: readonly { weight: number; value: number }[], mean: number): number {
  const n = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (n < 2) throw new RangeError("an AUC interval needs at least two wins and two losses");
  return counted.reduce((sum, { weight, value }) => sum + weight * (value - mean) ** 2, 0) / (n - 1) / n;
}
