import type { LearningCurve } from "../../../models/judge/learning-curve.ts";
import type { FrontierPoint } from "../../../models/judge/rule-frontier.ts";
import type { Corrected, Stability } from "../../../models/judge/stability.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import type { Config } from "../../config/config-schema.ts";
import type { Result } from "../result-schema.ts";

/** What random halves of the leads made of the model; of the traits only those that it has rules for. */
export function stabilityResult(
  stability: Stability | null,
  inputs: ScoringModel["inputs"],
  { traits }: Patterns,
): Result["stability"] {
  if (stability === null) return null;
  const foundAgain = new Map(traits.map(({ name }, trait) => [name, stability.foundAgain[trait] ?? 0]));
  return {
    repetitions: stability.repetitions,
    other_grade: roundTo(stability.otherGrade, 4),
    interval_width: stability.intervalWidth === null ? null : roundTo(stability.intervalWidth, 4),
    auc: corrected(stability.auc),
    log_loss: corrected(stability.logLoss),
    calibration_slope: corrected(stability.slope),
    traits: inputs.map(({ name }) => ({
      column: name,
      found_again: roundTo(foundAgain.get(name) ?? 0, 4),
    })),
  };
}

function corrected(figure: Corrected | null) {
  if (figure === null) return null;
  const { low, high } = figure;
  return {
    apparent: roundTo(figure.apparent, 4),
    optimism: roundTo(figure.optimism, 4),
    corrected: roundTo(figure.corrected, 4),
    low: low === null ? null : roundTo(low, 4),
    high: high === null ? null : roundTo(high, 4),
  };
}

/** How the score grows with the leads there are to learn from. */
export function learningCurveResult(curve: LearningCurve | null): Result["learning_curve"] {
  if (curve === null) return null;
  return {
    points: curve.points.map(({ share, wins, auc, logLoss }) => ({
      share,
      wins: Math.round(wins),
      auc: roundTo(auc, 4),
      log_loss: roundTo(logLoss, 4),
    })),
    gain_of_twice: roundTo(curve.gainOfTwice, 4),
    measurable: curve.isMeasurable,
  };
}

/** What simplicity costs, by rising number of rules. */
export function simplicityResult(
  frontier: readonly FrontierPoint[],
  { max, maxRules }: Config["points"],
): Result["simplicity"] {
  return frontier.map((point) => ({
    max_rules: point.maxRules,
    max_points: point.maxPoints,
    auc: roundTo(point.auc, 4),
    log_loss: roundTo(point.logLoss, 4),
    log_loss_more: roundTo(point.more, 4),
    measurable: point.isMeasurable,
    chosen: point.maxPoints === max && point.maxRules === (maxRules ?? null),
  }));
}
