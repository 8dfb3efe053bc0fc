import { inverse } from "../fit/cholesky.ts";
import type { Design } from "../fit/design.ts";
import { dot } from "../fit/dot.ts";
import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";
import { firthFit } from "./firth.ts";
import { type Interval, z95 } from "./interval.ts";
import type { PenalisedPoint } from "./penalised-likelihood.ts";

/** What the leads say of one coefficient, in log-odds, with all other columns in the fit. */
export interface FirthProfile {
  readonly estimate: number;
  /** All values that a likelihood ratio test at 5% would not refuse; finite. */
  readonly interval: Interval;
  /** Penalised likelihood ratio test that the coefficient is 0. */
  readonly pValue: number;
  readonly penalisedLogLikelihood: number;
}

const mostTries = 200;
const tolerance = 1e-11;

/**
 * Firth estimate of one coefficient with its 95% profile penalised-likelihood interval and its likelihood ratio test.
 * The likelihood falls without limit to both sides (Kosmidis & Firth, Biometrika 108, 2021), so that both bounds are
 * finite even where every lead with a trait was won.
 *
 * Source: G. Heinze and M. Schemper, "A solution to the problem of separation in logistic regression", Statistics in
 * Medicine 21 (2002).
 *
 * @param column which of the design's columns, counted from 0.
 * @throws RangeError as `firthFit`, for a column that the design lacks, and where a second top of the likelihood is found
 *   above the first: few patterns with many leads, which several columns tell apart completely.
 */
export function firthProfile(given: Design, column: number): FirthProfile {
  if (given.columns[column] === undefined) throw new RangeError(`the design has no column ${column}`);
  const design = centred(given);
  const parameter = column + 1;
  const best = firthFit(design);
  const without = fitHeld(design, parameter, 0, best);
  const ratio = Math.max(0, 2 * (best.logLikelihood - without.logLikelihood));
  return {
    estimate: best.estimates[parameter] as number,
    interval: { low: bound(design, parameter, best, -1), high: bound(design, parameter, best, 1) },
    pValue: chiSquareUpperTail(ratio, 1),
    penalisedLogLikelihood: best.logLikelihood,
  };
}

/** Each column less its mean over the leads, which keeps digits and changes the intercept only. */
function centred({ columns, n, wins }: Design): Design {
  const leads = n.reduce((sum, count) => sum + count, 0);
  const around = (column: Float64Array, mean: number) => column.map((x) => x - mean);
  return { columns: columns.map((column) => around(column, dot(column, n) / leads)), n, wins };
}

/** The best fit with the coefficient held at a value, sought from another fit along the ridge of its likelihood. */
function fitHeld(design: Design, parameter: number, at: number, from: PenalisedPoint): PenalisedPoint {
  const along = inverse(from.curvature)[parameter] as Float64Array;
  const share = (at - (from.estimates[parameter] as number)) / (along[parameter] as number);
  const start = from.estimates.map((x, j) => x + share * (along[j] as number));
  start[parameter] = at;
  return firthFit(design, { parameter, start });
}

/**
 * Where the profile lies z²/2 below its top, on one side: Newton's method, whose slope is the score of the held
 * coefficient, kept between the nearest values known to lie inside and outside.
 */
function bound(design: Design, parameter: number, best: PenalisedPoint, side: -1 | 1): number {
  const centre = best.estimates[parameter] as number;
  const error = Math.sqrt(inverse(best.curvature)[parameter]?.[parameter] as number);
  let [inside, outside, distance, there] = [0, Infinity, z95 * error, best];
  for (let tries = 0; tries < mostTries; tries++) {
    there = fitHeld(design, parameter, centre + side * distance, there);
    const short = z95 * z95 - 2 * (best.logLikelihood - there.logLikelihood);
    if (short > z95 * z95 + 1e-6) throw new RangeError("the penalised likelihood has more than one top");
    if (short > 0) inside = distance;
    else outside = distance;
    const slope = -2 * side * (there.score[parameter] as number);
    const next = within(distance + short / slope, inside, outside);
    if (Math.abs(next - distance) <= tolerance * error) return centre + side * next;
    distance = next;
  }
  throw new RangeError(`no bound of the profile in ${mostTries} tries`);
}

function within(proposed: number, inside: number, outside: number): number {
  if (outside === Infinity) return proposed > inside ? Math.min(proposed, 3 * inside) : 2 * inside;
  return proposed >= inside && proposed <= outside ? proposed : (inside + outside) / 2;
}
