import { cholesky, solveCholesky } from "../fit/cholesky.ts";
import { type Design, linearPredictor } from "../fit/design.ts";
import { dot } from "../fit/dot.ts";
import {
  crossProduct,
  factorOf,
  type PenalisedPoint,
  penalisedPoint,
  withIntercept,
} from "./penalised-likelihood.ts";
import { requireCounts } from "./require-counts.ts";

/** Where to begin, with one coefficient that stays as it is there: `parameter` 0 is the intercept. */
export interface Held {
  readonly parameter: number;
  readonly start: Float64Array;
}

const mostSteps = 500;
const mostHalvings = 40;
const overshoot = 0.5;
/** Squares of lengths of steps in standard errors: one that ends the search, and one from which on only rounding makes them grow. */
const endLength = 1e-20;
const roundingLength = 1e-12;
/** Falls of the likelihood below this share of it may be rounding, and halve no step. */
const rounding = 1e-10;
/** No step changes the log-odds of any row by more: further out the information would be lost to rounding. */
const longestStep = 5;
/** A column of which others explain all but this share tells nothing of its own. */
const leastOwnShare = 1e-10;

/**
 * Firth's logistic regression: odds ratios that stay finite and nearly unbiased where few leads were won, or all of a
 * kind. Maximises l + ½ ln|XᵀWX| by Newton steps that are halved until it rises.
 *
 * Source: D. Firth, "Bias reduction of maximum likelihood estimates", Biometrika 80 (1993); G. Heinze and M. Schemper,
 * "A solution to the problem of separation in logistic regression", Statistics in Medicine 21 (2002).
 *
 * @param design the traits, one row per pattern with its leads and wins; an intercept is added in front.
 * @param held one coefficient that is not fitted but given, as a profile needs it; the penalty stays that of all columns.
 * @returns the place of the maximum: estimates in log-odds, intercept first.
 * @throws RangeError on impossible counts, on columns that repeat each other, and where no maximum is reached.
 * @example firthFit({ columns: [Float64Array.of(1, 0)], n: Float64Array.of(10, 10), wins: Float64Array.of(10, 0) });
 * // estimates −3.0445 and 6.0890, where plain logistic regression has none
 */
export function firthFit(design: Design, held: Held | null = null): PenalisedPoint {
  design.n.forEach((n, i) => {
    requireCounts(design.wins[i] as number, n);
  });
  requireOwnShares(design);
  let point = penalisedPoint(design, held?.start ?? new Float64Array(design.columns.length + 1));
  let lengthBefore = Infinity;
  for (let step = 0; step < mostSteps; step++) {
    const direction = newtonDirection(point, held);
    const length = dot(direction, point.score);
    if (length < endLength || (length < roundingLength && length >= lengthBefore)) return point;
    point = climb(design, point, direction);
    lengthBefore = length;
  }
  throw new RangeError(`no maximum of the penalised likelihood in ${mostSteps} steps`);
}

/** @throws RangeError where other columns, or the intercept, explain a column. */
function requireOwnShares(design: Design): void {
  const { size, values } = crossProduct(withIntercept(design), design.n);
  const roots = factorOf({ size, values })?.values;
  for (let j = 0; j < size; j++) {
    const root = roots?.[j * size + j] ?? 0;
    if (root * root > leastOwnShare * (values[j * size + j] as number)) continue;
    throw new RangeError("there are no leads, or a column does not differ or is a mixture of the others");
  }
}

function newtonDirection({ curvature, score }: PenalisedPoint, held: Held | null): Float64Array {
  const { size } = curvature;
  const values = curvature.values.slice();
  const slope = score.slice();
  if (held !== null) {
    for (let j = 0; j < size; j++) {
      values[j * size + held.parameter] = 0;
      values[held.parameter * size + j] = 0;
    }
    values[held.parameter * size + held.parameter] = 1;
    slope[held.parameter] = 0;
  }
  return solveCholesky(cholesky({ size, values }), slope);
}

/** A step up, cut where the likelihood falls or, past its top, falls half as steeply as it rose: that would swing to and fro. */
function climb(design: Design, from: PenalisedPoint, direction: Float64Array): PenalisedPoint {
  const enough = from.logLikelihood - rounding * (1 + Math.abs(from.logLikelihood));
  const steepest = -overshoot * dot(direction, from.score);
  let share = Math.min(1, longestStep / largestChange(design, direction));
  for (let halving = 0; halving < mostHalvings; halving++, share /= 2) {
    const estimates = from.estimates.map((x, j) => x + share * (direction[j] as number));
    const point = penalisedPoint(design, estimates);
    if (point.logLikelihood >= enough && dot(direction, point.score) > steepest) return point;
  }
  throw new RangeError(`the penalised likelihood does not rise in ${mostHalvings} halvings of a step`);
}

function largestChange(design: Design, direction: Float64Array): number {
  const change = linearPredictor(design, direction[0] as number, Array.from(direction.subarray(1)));
  return change.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
}
