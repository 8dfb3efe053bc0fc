import { type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset, totals } from "../patterns.ts";
import { predict } from "./predict.ts";
import { foldSplits } from "./splits.ts";
import { thinned } from "./thinned.ts";
import { beyondFoldNoise, type UnseenFigures, unseenFigures } from "./unseen-figures.ts";

/** How right the pipeline is on unseen leads when it learns from so much. */
export interface CurvePoint extends UnseenFigures {
  /** Of the leads of four folds. */
  readonly share: number;
  /** Wins that were learned from, in the mean over the folds. */
  readonly wins: number;
}

export interface LearningCurve {
  /** By rising share; the last one is 1. */
  readonly points: readonly CurvePoint[];
  /** Log-loss that twice the wins would save, at least 0. */
  readonly gainOfTwice: number;
  /** False: the gain is no larger than what folds differ by. */
  readonly isMeasurable: boolean;
}

/** Besides all leads, which cross-fitting has learned from already. */
export const smallerShares: readonly number[] = [0.5, 0.7];

/** Learns from a part of the leads of four folds and predicts the fifth, for each of the five. */
export function learnFromPart(patterns: Patterns, options: LearnOptions, share: number): CurvePoint {
  const logits = new Float64Array(patterns.n.length);
  let wins = 0;
  const splits = foldSplits(patterns);
  for (const [fold, { train, test }] of splits.entries()) {
    const part = thinned(subset(patterns, train), share, fold + 1);
    wins += totals(part).wins / splits.length;
    const predicted = predict(learn(part, options), subset(patterns, test)).logits;
    test.forEach((position, k) => {
      logits[position] = predicted[k] as number;
    });
  }
  return { ...unseenFigures(patterns, logits), share, wins };
}

/** The end of the curve: cross-fitted log-odds by models of all other folds. */
export function learnedFromAll(patterns: Patterns, logits: Float64Array): CurvePoint {
  const splits = foldSplits(patterns);
  const wins = splits.reduce((sum, { train }) => sum + totals(subset(patterns, train)).wins, 0);
  return { ...unseenFigures(patterns, logits), share: 1, wins: wins / splits.length };
}

/**
 * What more leads would bring: log-loss falls about as a + b/wins, so the three sizes tell b, and twice the wins save half of
 * b/wins. Each fold has its own b; a gain that the folds do not agree on is not measurable.
 *
 * Source: the expected excess loss of a fitted model falls as 1/n (Amari & Murata, Neural Computation 5, 1993).
 *
 * @param points at least two sizes, by rising share.
 * @param wins of all leads, from which the released model was learned.
 */
export function learningCurve(points: readonly CurvePoint[], wins: number): LearningCurve {
  const x = points.map((point) => 1 / point.wins);
  const folds = (points[0] as CurvePoint).foldLosses.map((_, fold) =>
    slopeOf(
      x,
      points.map(({ foldLosses }) => foldLosses[fold] as number),
    ),
  );
  const b = slopeOf(
    x,
    points.map(({ logLoss }) => logLoss),
  );
  return { points, gainOfTwice: Math.max(0, b) / (2 * wins), isMeasurable: b > 0 && beyondFoldNoise(folds) };
}

/** Least squares. */
function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [x, y].map(
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  let [up, across] = [0, 0];
  x.forEach((value, k) => {
    const step = value - (meanX as number);
    up += step * ((y[k] as number) - (meanY as number));
    across += step * step;
  });
  return up / across;
}
