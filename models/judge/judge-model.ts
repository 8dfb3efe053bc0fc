import { type Learned, type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset, totals } from "../patterns.ts";
import { crossFit } from "./cross-fit.ts";
import { latestToJudge } from "./latest-to-judge.ts";
import { leaveEachOut } from "./leave-each-out.ts";
import { type Predictions, predict } from "./predict.ts";
import { shuffledLabelsAuc } from "./shuffled-labels.ts";
import { foldSplits } from "./splits.ts";
import { type Judgement, validate } from "./validate.ts";

export interface Judged {
  /** Predictions for every pattern by models that never saw it (five folds). */
  readonly unseen: Predictions;
  readonly crossValidation: Judgement;
  /** The latest quarters, held out whole; null without dates or with too short a history. */
  readonly outOfTime: {
    readonly judgement: Judgement;
    readonly firstCohort: number;
    /** Per pattern, by a model of the quarters before; NaN for those that it was learned from. */
    readonly probabilities: Float64Array;
  } | null;
  readonly shuffledLabels: { readonly auc: number; readonly low: number; readonly high: number };
  /** Per kept trait: cross-validated AUC with all kept traits, and without this one. */
  readonly withoutTrait: ReadonlyMap<number, { readonly with: number; readonly without: number }>;
}

/** Everything that is measured about a learned model, on leads that neither it nor its stand-ins learned from. */
export function judgeModel(patterns: Patterns, learned: Learned, options: LearnOptions): Judged {
  const unseen = crossFit(patterns, foldSplits(patterns), options);
  const hasScore = learned.points.traits.length > 0;
  return {
    unseen,
    crossValidation: validate(patterns, hasScore ? unseen.logits : sameForAll(patterns)),
    outOfTime: judgeOutOfTime(patterns, options),
    shuffledLabels: shuffledLabelsAuc(patterns, options),
    withoutTrait: leaveEachOut(patterns, learned),
  };
}

/** Without a rule every lead gets the base rate; that folds differ in theirs is no skill, nor lack of it. */
function sameForAll(patterns: Patterns): Float64Array {
  const { n, wins } = totals(patterns);
  return new Float64Array(patterns.n.length).fill(Math.log(wins / (n - wins)));
}

function judgeOutOfTime(patterns: Patterns, options: LearnOptions): Judged["outOfTime"] {
  const split = latestToJudge(patterns);
  if (split === null) return null;
  const test = subset(patterns, split.test);
  const { logits, probabilities } = predict(learn(subset(patterns, split.train), options), test);
  const held = new Float64Array(patterns.n.length).fill(Number.NaN);
  split.test.forEach((position, k) => {
    held[position] = probabilities[k] as number;
  });
  return {
    judgement: validate(test, logits),
    firstCohort: Math.min(...test.cohort),
    probabilities: held,
  };
}
