import { sigmoid } from "../fit/design.ts";
import { type Patterns, subset } from "../patterns.ts";
import { auc } from "./auc.ts";
import { logLoss } from "./log-loss.ts";
import { foldSplits } from "./splits.ts";

/** How right predictions are that were made for each fold by a model of the other folds. */
export interface UnseenFigures {
  readonly auc: number;
  readonly logLoss: number;
  /** Log-loss of each fold by itself: what the noise of a difference is measured on. */
  readonly foldLosses: readonly number[];
}

/**
 * Judges cross-fitted log-odds.
 *
 * @param logits of every pattern, by a model that never saw its fold.
 * @throws RangeError without wins or losses.
 */
export function unseenFigures(patterns: Patterns, logits: Float64Array): UnseenFigures {
  const probabilities = logits.map(sigmoid);
  const folds = foldSplits(patterns).filter(({ test }) => test.length > 0);
  return {
    auc: auc(logits, patterns.wins, patterns.n),
    logLoss: logLoss(probabilities, patterns.wins, patterns.n),
    foldLosses: folds.map(({ test }) => {
      const { wins, n } = subset({ ...patterns, codes: [] }, test);
      return logLoss(
        Array.from(test, (i) => probabilities[i] as number),
        wins,
        n,
      );
    }),
  };
}

/** Two-sided 95% quantile of Student's t with 4 degrees of freedom (R 4.2.2: qt(0.975, 4)): there are five folds. */
const t95 = 2.7764451051977987;

/** Whether values, one per fold, differ from 0 in the mean by more than they differ among each other. */
export function beyondFoldNoise(values: readonly number[]): boolean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return Math.abs(mean) > t95 * Math.sqrt(variance / values.length);
}
