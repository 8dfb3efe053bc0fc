import { sigmoid } from "../fit/design.ts";
import type { Learned } from "../learn.ts";
import type { Patterns, Side } from "../patterns.ts";
import { pointLogits, sidePoints } from "../points/whole-points.ts";

/** What a learned model says of each pattern. */
export interface Predictions {
  /** Log-odds and probability, from whole points and nothing else. */
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** Log-odds that the points of each side add to those of a mean lead: comparable between models of different scale. */
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
}

/** Scores patterns with a learned model. */
export function predict({ points }: Learned, patterns: Patterns): Predictions {
  const sides = sidePoints(points, patterns);
  const logits = pointLogits(points, patterns);
  const aboveMean = (side: Side) => sides[side].map((value) => (value - points.mean[side]) / points.scale);
  return {
    logits,
    probabilities: logits.map(sigmoid),
    fit: aboveMean("fit"),
    engagement: aboveMean("engagement"),
  };
}
