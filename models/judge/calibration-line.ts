import { sigmoid, softplus } from "../fit/design.ts";
import { z95 } from "../stats/interval.ts";
import { mergedByValue } from "../stats/merged-by-value.ts";
import type { Numbers } from "../stats/numbers.ts";
import { type OutcomeRow, outcomeRows, outcomeTotals } from "../stats/outcome-rows.ts";

const maxIterations = 200;
/** Newton's decrement: what is left to gain in log-likelihood, after which one more full step is taken. */
const tolerance = 1e-10;
/** No logit moves further in one step: far from the optimum the curvature is nearly 0 and full steps overshoot. */
const longestStep = 8;

/** Where the slope is believed to lie before the data: ½·weight·(slope − prior.slope)² is taken off the likelihood. */
export interface SlopePrior {
  readonly slope: number;
  /** Precision, 1/sd², ≥ 0. */
  readonly weight: number;
}

export interface CalibrationLine {
  readonly intercept: number;
  readonly slope: number;
  readonly interceptSe: number;
  readonly slopeSe: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
  /** Calibration-in-the-large: the intercept when the slope is held at 1; 0 = right on average. */
  readonly inTheLarge: number;
  readonly inTheLargeSe: number;
}

/**
 * Are the predicted probabilities too bold or too timid? Logistic regression of the outcome on the predicted logit:
 * slope 1 and intercept 0 are perfect, a slope below 1 means that predictions are too extreme. Intervals are 95%
 * Wald. With a prior, standard errors are those of the penalised fit. Newton's method with step halving.
 *
 * Source: D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958);
 * Van Calster et al., "Calibration: the Achilles heel of predictive analytics", BMC Medicine 17 (2019).
 *
 * @param logits ln(p/(1 − p)) per row, finite; wins: leads won per row; n: leads per row, one each without it.
 * @throws RangeError on unequal lengths or impossible counts, without wins or losses, or when a threshold on the
 *   logit separates wins from losses (then no slope is finite) and there is no prior.
 * @example calibrationLine([-2, 0, 1], [12, 50, 70], [100, 100, 100]).slope // 0.947
 */
export function calibrationLine(
  logits: Numbers,
  wins: Numbers,
  n?: Numbers,
  prior?: SlopePrior,
): CalibrationLine {
  const rows = mergedByValue(outcomeRows(logits, wins, n));
  const pull = prior ?? { slope: 1, weight: 0 };
  requireEstimable(rows, pull);
  const { line, curvature } = maximum(rows, pull);
  const held = maximum(rows, { slope: 1, weight: Infinity });
  const slopeSe = Math.sqrt(1 / curvature.slope);
  return {
    ...line,
    interceptSe: Math.sqrt(1 / curvature.intercept + curvature.centre ** 2 / curvature.slope),
    slopeSe,
    slopeLow: line.slope - z95 * slopeSe,
    slopeHigh: line.slope + z95 * slopeSe,
    inTheLarge: held.line.intercept,
    inTheLargeSe: Math.sqrt(1 / held.curvature.intercept),
  };
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Negative second derivatives, with logits counted from `centre`, their weighted mean: there they do not mix. */
interface Curvature {
  readonly centre: number;
  readonly intercept: number;
  readonly slope: number;
}

/** An infinite weight holds the slope where the prior has it. */
function maximum(rows: readonly OutcomeRow[], prior: SlopePrior): { line: Line; curvature: Curvature } {
  let at = start(rows, prior.slope);
  for (let i = 0; i < maxIterations; i++) {
    const { step, decrement } = newton(rows, at, prior);
    if (decrement < tolerance) {
      const line = moved(at, step, 1);
      return { line, curvature: newton(rows, line, prior).curvature };
    }
    at = advance(rows, at, step, prior);
  }
  throw new RangeError(`the calibration line did not settle in ${maxIterations} steps`);
}

function start(rows: readonly OutcomeRow[], slope: number): Line {
  const { n, wins } = outcomeTotals(rows);
  const mean = rows.reduce((sum, row) => sum + row.value * (row.wins + row.losses), 0) / n;
  return { intercept: Math.log(wins / (n - wins)) - slope * mean, slope };
}

function newton(rows: readonly OutcomeRow[], line: Line, prior: SlopePrior) {
  const counted = rows.map((row) => derivatives(row, line));
  let [rise, intercept, moment] = [0, 0, 0];
  for (const { value, residual, weight } of counted) {
    rise += residual;
    intercept += weight;
    moment += weight * value;
  }
  const centre = moment / intercept;
  let [tilt, slope] = [-pullOf(prior, line), prior.weight];
  for (const { value, residual, weight } of counted) {
    tilt += residual * (value - centre);
    slope += weight * (value - centre) ** 2;
  }
  return {
    curvature: { centre, intercept, slope },
    step: { intercept: rise / intercept - (centre * tilt) / slope, slope: tilt / slope },
    decrement: rise ** 2 / intercept + tilt ** 2 / slope,
  };
}

function derivatives({ value, wins, losses }: OutcomeRow, line: Line) {
  const logit = line.intercept + line.slope * value;
  const p = sigmoid(logit);
  // 1 − p as its own sigmoid: near p = 1 the difference would have no digits left.
  const notP = sigmoid(-logit);
  return { value, residual: wins * notP - losses * p, weight: (wins + losses) * p * notP };
}

/** Slope of the prior's term; none where the line sits on the prior, which may be infinitely strong. */
function pullOf(prior: SlopePrior, { slope }: Line): number {
  return slope === prior.slope ? 0 : prior.weight * (slope - prior.slope);
}

/** Halves the step until the penalised log-likelihood does not fall. */
function advance(rows: readonly OutcomeRow[], line: Line, step: Line, prior: SlopePrior): Line {
  const before = objective(rows, line, prior);
  // Close to the optimum the gain is smaller than the rounding of the sum: that is no fall.
  const least = before - 1e-12 * Math.abs(before);
  const { low, high } = extent(rows);
  const reach = Math.max(
    Math.abs(step.intercept + step.slope * low),
    Math.abs(step.intercept + step.slope * high),
  );
  let length = Math.min(1, longestStep / reach);
  while (length > 1e-10 && !(objective(rows, moved(line, step, length), prior) >= least)) length /= 2;
  return moved(line, step, length);
}

function moved({ intercept, slope }: Line, step: Line, length: number): Line {
  return { intercept: intercept + length * step.intercept, slope: slope + length * step.slope };
}

function objective(rows: readonly OutcomeRow[], line: Line, prior: SlopePrior): number {
  const penalty = (pullOf(prior, line) * (line.slope - prior.slope)) / 2;
  return rows.reduce((sum, { value, wins, losses }) => {
    const logit = line.intercept + line.slope * value;
    return sum - wins * softplus(-logit) - losses * softplus(logit);
  }, -penalty);
}

function requireEstimable(rows: readonly OutcomeRow[], prior: SlopePrior): void {
  const { n, wins } = outcomeTotals(rows);
  if (wins === 0 || wins === n)
    throw new RangeError(`calibration needs wins and losses; got ${wins} wins of ${n}`);
  if (!(prior.weight >= 0 && prior.weight < Infinity && Number.isFinite(prior.slope))) {
    throw new RangeError(`a prior needs a slope and a weight >= 0; got ${prior.slope} and ${prior.weight}`);
  }
  if (prior.weight === 0 && isSeparated(rows)) {
    throw new RangeError("the logits separate wins from losses: no slope is finite without a prior");
  }
}

function isSeparated(rows: readonly OutcomeRow[]): boolean {
  const won = extent(rows.filter(({ wins }) => wins > 0));
  const lost = extent(rows.filter(({ losses }) => losses > 0));
  return won.low >= lost.high || won.high <= lost.low;
}

function extent(rows: readonly OutcomeRow[]): { low: number; high: number } {
  return rows.reduce(
    ({ low, high }, { value }) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
}
