import { levelOf } from "../fit/level-of.ts";
import { bothPrebin, holdsIn, type Pair, type PairSide } from "../pairs.ts";
import { otherPrebin, type Patterns, type Side, sideOf, type Trait } from "../patterns.ts";
import { roundEffects } from "./round-effects.ts";
import type { PointBin, WeightedBins, WeightedTrait } from "./weighted-bins.ts";

/** A trait as points: one whole number per bin, 0 for the bin that most leads are in. */
export interface PointedTrait {
  readonly trait: number;
  readonly bins: readonly PointBin[];
  readonly binOf: Uint8Array;
  readonly points: readonly number[];
}

/** Points for leads in which two traits come together: beside the points that each of them has. */
export interface PointedPair {
  readonly first: PairSide;
  readonly second: PairSide;
  readonly points: number;
  readonly n: number;
  readonly wins: number;
}

export interface WholePoints {
  readonly traits: readonly PointedTrait[];
  readonly pairs: readonly PointedPair[];
  /** Points that every lead starts with on each side, so that the poorest lead has 0. */
  readonly start: Readonly<Record<Side, number>>;
  /** Points that the training leads have on average on each side. */
  readonly mean: Readonly<Record<Side, number>>;
  /** Points per unit of log-odds. Held fixed: rescaling on training data would undo the shrinkage. */
  readonly scale: number;
  /** Log-odds of a lead with 0 points. */
  readonly intercept: number;
  /** The most points that a lead can have. */
  readonly most: number;
}

const shrinkStep = 0.998;

/**
 * Turns weights into whole points of which a lead can have from 0 to `maxPoints`: every bin's effect against the trait's most
 * common bin, times one scale, rounded. What lies below the common bin costs points; so that no lead goes below 0, all start with
 * what can be lost. Traits beyond those of `patterns` are the `pairs`, in their order.
 */
export function wholePoints(
  patterns: Patterns,
  pairs: readonly Pair[],
  weights: WeightedBins,
  maxPoints: number,
): WholePoints {
  const range = weights.traits.reduce((sum, trait) => sum + spanOf(trait.effects), 0);
  let scale = range === 0 ? 1 : maxPoints / range;
  let points = pointsAt(weights, scale);
  while (points.reduce((sum, own) => sum + spanOf(own), 0) > maxPoints) {
    scale *= shrinkStep;
    points = pointsAt(weights, scale);
  }
  const pointed = weights.traits.map((trait, t) => ({ ...trait, points: points[t] as number[] }));
  const kept = pointed.filter((trait) => trait.points.some((own) => own !== 0));
  return levelled(patterns, {
    traits: kept.filter(({ trait }) => trait < patterns.traits.length),
    pairs: kept.flatMap((trait) => toPair(trait, pairs[trait.trait - patterns.traits.length])),
    scale,
  });
}

/** How far the best of some points or effects lies above the worst. */
function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Per trait, the points of its bins. */
function pointsAt({ traits, curvature }: WeightedBins, scale: number): number[][] {
  const free = traits.flatMap(({ effects, base }) => effects.filter((_, bin) => bin !== base));
  const rounded = roundEffects(free, curvature, scale);
  let at = 0;
  return traits.map(({ bins, base }) => bins.map((_, bin) => (bin === base ? 0 : (rounded[at++] as number))));
}

/** What a pair's leads have beyond the other leads, whichever of the two is the more common. */
function toPair(
  { points, bins, binOf }: WeightedTrait & { points: number[] },
  pair: Pair | undefined,
): PointedPair[] {
  if (pair === undefined) return [];
  const [both, others] = [binOf[bothPrebin] as number, binOf[otherPrebin] as number];
  const { n, wins } = bins[both] as PointBin;
  return [{ ...pair, points: (points[both] as number) - (points[others] as number), n, wins }];
}

/** Adds the starting points, and the log-odds of 0 points: such that the probabilities add up to the wins. */
function levelled(patterns: Patterns, pointed: Pick<WholePoints, "traits" | "pairs" | "scale">): WholePoints {
  const parts = [
    ...pointed.traits.map(({ trait, points }) => ({ side: sideAt(patterns, trait), points })),
    ...pointed.pairs.map((pair) => ({ side: pairSide(pair, patterns), points: [0, pair.points] })),
  ];
  const lost = (side: Side) =>
    parts.reduce((sum, part) => sum - (part.side === side ? Math.min(...part.points) : 0), 0);
  const most = parts.reduce((sum, part) => sum + spanOf(part.points), 0);
  const start = { fit: lost("fit"), engagement: lost("engagement") };
  const points = { ...pointed, start, most, intercept: 0, mean: { fit: 0, engagement: 0 } };
  const sides = sidePoints(points, patterns);
  return {
    ...points,
    intercept: levelOf(patterns, pointLogits(points, patterns)),
    mean: { fit: meanOf(sides.fit, patterns.n), engagement: meanOf(sides.engagement, patterns.n) },
  };
}

function sideAt({ traits }: Patterns, trait: number): Side {
  return sideOf(traits[trait] as Trait);
}

/** A pair counts as engagement where either half does: it says what was done, and by whom. */
function pairSide({ first, second }: Pair, patterns: Patterns): Side {
  const sides = [sideAt(patterns, first.trait), sideAt(patterns, second.trait)];
  return sides.includes("engagement") ? "engagement" : "fit";
}

function meanOf(values: Float64Array, n: Float64Array): number {
  const leads = n.reduce((sum, own) => sum + own, 0);
  return values.reduce((sum, value, i) => sum + value * (n[i] as number), 0) / leads;
}

/** Points per pattern on each side, with the starting points. */
export function sidePoints(points: WholePoints, patterns: Patterns): Record<Side, Float64Array> {
  const size = patterns.n.length;
  const sums = {
    fit: new Float64Array(size).fill(points.start.fit),
    engagement: new Float64Array(size).fill(points.start.engagement),
  };
  for (const { trait, binOf, points: own } of points.traits) {
    const pointsOf = Float64Array.from(binOf, (bin) => own[bin] as number);
    const codes = patterns.codes[trait] as Uint8Array;
    const sum = sums[sideAt(patterns, trait)];
    for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + (pointsOf[codes[i] as number] as number);
  }
  for (const pair of points.pairs) {
    const sum = sums[pairSide(pair, patterns)];
    holdsIn(pair, patterns).forEach((holds, i) => {
      sum[i] = (sum[i] as number) + holds * pair.points;
    });
  }
  return sums;
}

/** Log-odds per pattern from its whole points. Equal sums give equal log-odds to the last bit. */
export function pointLogits(points: WholePoints, patterns: Patterns): Float64Array {
  const { fit, engagement } = sidePoints(points, patterns);
  return fit.map((own, i) => points.intercept + (own + (engagement[i] as number)) / points.scale);
}
