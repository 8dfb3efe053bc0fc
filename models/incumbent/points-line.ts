import { calibrationLine } from "../judge/calibration-line.ts";
import { type Patterns, totals } from "../patterns.ts";

/** Log-odds of winning as a line over points: intercept + points / scale. */
export interface PointsLine {
  readonly intercept: number;
  /** Points per unit of log-odds; infinite where more points win no more often. */
  readonly scale: number;
}

/** One standard deviation of what the slope is believed to be before the data: the whole scale spans 10 units of log-odds. */
const believedSpan = 10;

/**
 * What points have meant: logistic regression of the outcome on the points. A score that is upside down, or says nothing, gives every
 * lead the base rate. A prior that weighs no more than a few leads keeps the slope finite where points part wins from losses.
 *
 * @param points of each pattern; most: the most points that a lead can have.
 * @throws RangeError without wins or losses.
 */
export function pointsLine(patterns: Patterns, points: readonly number[], most: number): PointsLine {
  const prior = { slope: 0, weight: Math.max(1, most / believedSpan) ** 2 };
  const { intercept, slope } = calibrationLine(points, patterns.wins, patterns.n, prior);
  if (slope > 0) return { intercept, scale: 1 / slope };
  const { n, wins } = totals(patterns);
  return { intercept: Math.log(wins / (n - wins)), scale: Number.POSITIVE_INFINITY };
}
