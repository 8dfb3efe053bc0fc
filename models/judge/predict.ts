import { sigmoid } from "../fit/design.ts";
import type { Learned } from "../learn.ts";
import { type Patterns, sideOf, type Trait } from "../patterns.ts";
import { pointLogits } from "../points/whole-points.ts";

/** What a learned model says of each pattern. */
export interface Predictions {
  /** Calibrated log-odds and probability, from whole points and nothing else. */
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** What the fit and the engagement points add to the log-odds: comparable between models of different scale. */
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
}

/** Scores patterns with a learned model. */
export function predict({ points, calibration }: Learned, patterns: Patterns): Predictions {
  const size = patterns.n.length;
  const sides = { fit: new Float64Array(size), engagement: new Float64Array(size) };
  for (const trait of points.traits) {
    const effect = Float64Array.from(
      trait.binOf,
      (bin) => (trait.points[bin] as number) / points.scale + trait.floor,
    );
    const codes = patterns.codes[trait.trait] as Uint8Array;
    const side = sides[sideOf(patterns.traits[trait.trait] as Trait)];
    for (let i = 0; i < size; i++) side[i] = (side[i] as number) + (effect[codes[i] as number] as number);
  }
  const logits = pointLogits(points, patterns).map((raw) => calibration.intercept + calibration.slope * raw);
  return { logits, probabilities: logits.map(sigmoid), ...sides };
}
