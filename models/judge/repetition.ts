import { equivalentPoints } from "../build-model.ts";
import { type Grades, gradeOf } from "../grade/grades.ts";
import { type Learned, type LearnOptions, learn } from "../learn.ts";
import type { Patterns } from "../patterns.ts";
import { sidePoints } from "../points/whole-points.ts";
import { type Predictions, predict } from "./predict.ts";
import { thinned } from "./thinned.ts";
import { validate } from "./validate.ts";

/** The model that is released: what its repetitions are compared with. */
export interface Released {
  readonly points: Learned["points"];
  readonly borrowed: Learned["borrowed"];
  readonly grades: Pick<Grades, "fit" | "engagement">;
}

/** How right a model is on some leads; null where it can't be measured. */
export interface Rightness {
  readonly auc: number | null;
  readonly logLoss: number | null;
  readonly slope: number | null;
}

/** What the whole pipeline made of a random half of the leads. */
export interface Repetition {
  /** On the very leads that it was learned from, and on the leads of the exports. */
  readonly onOwn: Rightness;
  readonly onAll: Rightness;
  /** Traits that got points, by themselves or in a pair: positions in `patterns.traits`. */
  readonly traits: readonly number[];
  /** Share of the leads that it gives another grade than the released model does. */
  readonly otherGrade: number;
  /** Probabilities of the `shownPatterns`. */
  readonly probabilities: Float64Array;
}

const seed = 402_653_189;

/**
 * Repeats the whole pipeline, from mining to rounding, on a random half of the leads, and holds the result against the released
 * model. Halves differ from the whole as much as one set of exports from another that chance could have brought, as leads drawn
 * with replacement do; but no lead is in one twice, which the tests of traits and pairs would take for evidence.
 *
 * Source: Friedman & Hall, "On bagging and nonlinear estimation", J. Statistical Planning and Inference 137 (2007): half-sampling
 * without replacement agrees with the bootstrap in variance and bias to second order.
 *
 * @param number of the repetition: it alone decides which half.
 */
export function repeatOnHalf(
  patterns: Patterns,
  released: Released,
  options: LearnOptions,
  number: number,
): Repetition {
  const sample = thinned(patterns, 0.5, seed + number);
  const learned = learn(sample, { ...options, borrowed: released.borrowed });
  const predictions = predict(learned, patterns);
  return {
    onOwn: rightness(sample, predict(learned, sample).logits),
    onAll: rightness(patterns, predictions.logits),
    traits: pointedTraits(learned.points),
    otherGrade: shareWithOtherGrade(patterns, released, predictions),
    probabilities: Float64Array.from(
      shownPatterns(patterns),
      (pattern) => predictions.probabilities[pattern] as number,
    ),
  };
}

/** AUC, log-loss and calibration slope of log-odds on some leads. */
export function rightness(patterns: Patterns, logits: Float64Array): Rightness {
  const { auc, logLoss, slope } = validate(patterns, logits);
  return { auc: auc?.auc ?? null, logLoss, slope: slope?.slope ?? null };
}

const mostShown = 5000;

/** Patterns whose probabilities are kept of every repetition: all, or of very many every so-and-so-many-th. */
export function shownPatterns({ n }: Patterns): Int32Array {
  const step = Math.ceil(n.length / mostShown);
  return Int32Array.from({ length: Math.ceil(n.length / step) }, (_, k) => k * step);
}

function pointedTraits({ traits, pairs }: Learned["points"]): number[] {
  const halves = pairs.flatMap(({ first, second }) => [first.trait, second.trait]);
  return [...new Set([...traits.map(({ trait }) => trait), ...halves])].sort((a, b) => a - b);
}

function shareWithOtherGrade(patterns: Patterns, released: Released, predictions: Predictions): number {
  const own = sidePoints(released.points, patterns);
  const fit = equivalentPoints("fit", released, predictions.fit);
  const engagement = equivalentPoints("engagement", released, predictions.engagement);
  const grade = (first: ArrayLike<number>, second: ArrayLike<number>, i: number) =>
    gradeOf(released.grades, first[i] as number, second[i] as number);
  let [moved, all] = [0, 0];
  patterns.n.forEach((n, i) => {
    all += n;
    if (grade(own.fit, own.engagement, i) !== grade(fit, engagement, i)) moved += n;
  });
  return moved / all;
}
