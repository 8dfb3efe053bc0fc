import type { WeightedTrait, Weights } from "../fit/weights.ts";
import type { Bin } from "../mine/bins.ts";
import type { Patterns } from "../patterns.ts";

/** A trait as points: one whole number per bin, the poorest bin 0. */
export interface PointedTrait {
  readonly trait: number;
  readonly bins: readonly Bin[];
  readonly binOf: Uint8Array;
  readonly points: readonly number[];
  /** Log-odds that 0 points of this trait stand for, against all leads. */
  readonly floor: number;
}

export interface WholePoints {
  readonly traits: readonly PointedTrait[];
  /** Points per unit of log-odds. Held fixed: rescaling on training data would undo the shrinkage. */
  readonly scale: number;
  /** Log-odds of a lead with 0 points, before calibration. */
  readonly intercept: number;
}

const shrinkStep = 0.998;

/**
 * Turns weights into whole points whose best sum is `maxPoints`: every bin's effect above the trait's poorest bin,
 * times one scale, rounded. Traits that round to 0 everywhere are left out.
 */
export function wholePoints(weights: Weights, maxPoints: number): WholePoints {
  const best = weights.traits.reduce((sum, trait) => sum + range(trait), 0);
  let scale = best === 0 ? 1 : maxPoints / best;
  while (bestSum(weights, scale) > maxPoints) scale *= shrinkStep;
  const pointed = weights.traits.map((trait) => toPoints(trait, scale));
  return {
    scale,
    intercept: weights.intercept + pointed.reduce((sum, trait) => sum + trait.floor, 0),
    traits: pointed.filter((trait) => trait.points.some((points) => points > 0)),
  };
}

/** The best sum after rounding, which may lie a little above what was asked for. */
function bestSum(weights: Weights, scale: number): number {
  return weights.traits.reduce((sum, trait) => sum + Math.round(range(trait) * scale), 0);
}

function effects({ bins, weight }: WeightedTrait): number[] {
  return bins.map((bin) => weight * bin.woe);
}

function range(trait: WeightedTrait): number {
  return Math.max(...effects(trait)) - Math.min(...effects(trait));
}

function toPoints(trait: WeightedTrait, scale: number): PointedTrait {
  const floor = Math.min(...effects(trait));
  return {
    trait: trait.trait,
    bins: trait.bins,
    binOf: trait.binOf,
    floor,
    points: effects(trait).map((effect) => Math.round((effect - floor) * scale)),
  };
}

/** Log-odds per pattern from its whole points, before calibration. Equal sums give equal log-odds to the last bit. */
export function pointLogits({ traits, scale, intercept }: WholePoints, patterns: Patterns): Float64Array {
  const totals = new Float64Array(patterns.n.length);
  for (const { trait, binOf, points } of traits) {
    const pointsOf = Float64Array.from(binOf, (bin) => points[bin] as number);
    const codes = patterns.codes[trait] as Uint8Array;
    for (let i = 0; i < totals.length; i++) {
      totals[i] = (totals[i] as number) + (pointsOf[codes[i] as number] as number);
    }
  }
  return totals.map((total) => intercept + total / scale);
}
