import { type LearnOptions, learnCurves, learnPoints } from "../learn.ts";
import { type Patterns, subset } from "../patterns.ts";
import { predict } from "./predict.ts";
import { foldSplits } from "./splits.ts";
import { beyondFoldNoise, type UnseenFigures, unseenFigures } from "./unseen-figures.ts";

/** What one way to keep the score simple costs. */
export interface FrontierPoint {
  readonly maxRules: number | null;
  readonly maxPoints: number;
  readonly auc: number;
  readonly logLoss: number;
  /** Log-loss beyond that of the configured setting; 0 for itself. */
  readonly more: number;
  /** False: no larger than what folds differ by. */
  readonly isMeasurable: boolean;
}

const ruleCaps: readonly (number | null)[] = [3, 5, 8, 12, 20, null];
/** With 1,000 points the rounding is too fine to matter. */
const pointCaps: readonly number[] = [10, 30, 1000];

/** The settings to compare with the configured one: other caps on the rules, and coarser and finer points. */
export function frontierSettings(options: LearnOptions): readonly LearnOptions[] {
  return [
    ...ruleCaps
      .filter((maxRules) => maxRules !== options.maxRules)
      .map((maxRules) => ({ ...options, maxRules })),
    ...pointCaps
      .filter((maxPoints) => maxPoints !== options.maxPoints)
      .map((maxPoints) => ({ ...options, maxPoints })),
  ];
}

/** How right the pipeline is out of fold under each of some settings; the curves behind them are learned once per fold. */
export function judgeSettings(
  patterns: Patterns,
  settings: readonly LearnOptions[],
): readonly UnseenFigures[] {
  const logits = settings.map(() => new Float64Array(patterns.n.length));
  for (const { train, test } of foldSplits(patterns)) {
    const known = subset(patterns, train);
    const curves = learnCurves(known);
    for (const [k, options] of settings.entries()) {
      const predicted = predict(learnPoints(known, curves, options), subset(patterns, test)).logits;
      test.forEach((position, i) => {
        (logits[k] as Float64Array)[position] = predicted[i] as number;
      });
    }
  }
  return logits.map((own) => unseenFigures(patterns, own));
}

interface JudgedSetting extends UnseenFigures {
  readonly options: LearnOptions;
}

/**
 * What simplicity costs: out-of-fold figures of each setting beside those of the configured one, the fewest rules first. Differences are taken
 * fold by fold, so that a fold with hard leads does not count as a cost.
 */
export function ruleFrontier(
  configured: JudgedSetting,
  others: readonly JudgedSetting[],
): readonly FrontierPoint[] {
  return [configured, ...others]
    .map((setting) => toPoint(setting, configured))
    .sort((a, b) => rules(a) - rules(b) || a.maxPoints - b.maxPoints);
}

function rules({ maxRules }: FrontierPoint): number {
  return maxRules ?? Number.MAX_SAFE_INTEGER;
}

function toPoint(setting: JudgedSetting, configured: JudgedSetting): FrontierPoint {
  const differences = setting.foldLosses.map((loss, fold) => loss - (configured.foldLosses[fold] as number));
  return {
    maxRules: setting.options.maxRules,
    maxPoints: setting.options.maxPoints,
    auc: setting.auc,
    logLoss: setting.logLoss,
    more: setting.logLoss - configured.logLoss,
    isMeasurable: beyondFoldNoise(differences),
  };
}
