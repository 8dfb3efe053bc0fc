import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { sigmoid } from "../../../models/fit/design.ts";
import { bothPrebin, type Pair, withPairs } from "../../../models/pairs.ts";
import type { WeightedBins } from "../../../models/points/weighted-bins.ts";
import { pointLogits, sidePoints, wholePoints } from "../../../models/points/whole-points.ts";
import { makePatterns, planted } from "../made-patterns.ts";

/** Traits whose prebins are bins of their own, with these effects; the first bin is the common one. */
function weightsOf(...traits: readonly (readonly number[])[]): WeightedBins {
  const free = traits.reduce((sum, effects) => sum + effects.length - 1, 0);
  return {
    traits: traits.map((effects, trait) => ({
      trait,
      effects,
      base: 0,
      binOf: Uint8Array.from(effects.keys()),
      bins: effects.map((_, prebin) => ({ prebins: [prebin], n: prebin === 0 ? 200 : 100, wins: 20 })),
    })),
    curvature: Matrix.eye(free, free, 40),
    converged: true,
    logLikelihood: 0,
  };
}

function worldOf(weights: WeightedBins, leads = 300) {
  const traits = weights.traits.map(({ effects }, k) =>
    planted(`t${k}`, effects.slice(2), { group: k % 2 === 0 ? "company" : "behaviour" }),
  );
  return makePatterns(traits, { leads, seed: 5 });
}

const anyWeights = fc
  .array(
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 7 })
      .map((effects) => [0, ...effects]),
    { minLength: 1, maxLength: 8 },
  )
  .filter((traits) => traits.some((effects) => Math.max(...effects) - Math.min(...effects) > 0.5))
  .map((traits) => weightsOf(...traits));
const anyMost = fc.constantFrom(30, 100);

describe("wholePoints", () => {
  test("by hand: effects from -1 to 1 and from 0 to 1 share 30 points, and all start with the 10 that can be lost", () => {
    const weights = weightsOf([0, -1, 1], [0, 0, 1]);
    const points = wholePoints(worldOf(weights), [], weights, 30);
    expect(points.traits.map(({ points }) => points)).toEqual([
      [0, -10, 10],
      [0, 0, 10],
    ]);
    expect([points.scale, points.most]).toEqual([10, 30]);
    expect(points.start).toEqual({ fit: 10, engagement: 0 });
  });

  test("no lead has less than 0 points or more than asked for, and the best lead has about as many", () => {
    fc.assert(
      fc.property(anyWeights, anyMost, (weights, most) => {
        const patterns = worldOf(weights);
        const points = wholePoints(patterns, [], weights, most);
        const { fit, engagement } = sidePoints(points, patterns);
        for (const [i, own] of fit.entries()) {
          expect(own).toBeGreaterThanOrEqual(0);
          expect(engagement[i]).toBeGreaterThanOrEqual(0);
          expect(own + (engagement[i] ?? 0)).toBeLessThanOrEqual(points.most);
        }
        expect(points.most).toBeLessThanOrEqual(most);
        expect(points.most).toBeGreaterThanOrEqual(most - 2 * weights.traits.length - 1);
      }),
    );
  });

  test("points are whole, the common bin has none, and they stand for log-odds to half a point", () => {
    fc.assert(
      fc.property(anyWeights, anyMost, (weights, most) => {
        const { traits, scale } = wholePoints(worldOf(weights), [], weights, most);
        for (const { trait, points } of traits) {
          expect(points.every(Number.isInteger)).toBe(true);
          expect(points[0]).toBe(0);
          weights.traits[trait]?.effects.forEach((effect, bin) => {
            expect(Math.abs((points[bin] ?? 0) / scale - effect)).toBeLessThan(0.5001 / scale);
          });
        }
      }),
    );
  });

  test("the probabilities of the leads add up to their wins", () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const patterns = worldOf(weights, 800);
        const points = wholePoints(patterns, [], weights, 100);
        const expected = pointLogits(points, patterns).reduce((sum, x) => sum + sigmoid(x), 0);
        expect(expected).toBeCloseTo(
          patterns.wins.reduce((sum, won) => sum + won, 0),
          6,
        );
      }),
      { numRuns: 30 },
    );
  });

  test("a trait that rounds to nothing, and a model without traits", () => {
    const weak = weightsOf([0, 0, 3], [0, 0, 0.01]);
    const patterns = worldOf(weak);
    expect(wholePoints(patterns, [], weak, 30).traits.map(({ trait }) => trait)).toEqual([0]);
    const [n, wins] = [300, patterns.wins.reduce((sum, won) => sum + won, 0)];
    const nothing = wholePoints(patterns, [], weightsOf(), 100);
    expect(nothing).toMatchObject({ scale: 1, most: 0, traits: [], pairs: [] });
    expect(nothing.intercept).toBeCloseTo(Math.log(wins / (n - wins)), 9);
  });

  test("a pair's points are for leads in which both halves hold, on the side of engagement", () => {
    const patterns = worldOf(weightsOf([0, 0, 1, 1], [0, 0, 1]));
    const pair: Pair = { first: { trait: 0, prebins: [2] }, second: { trait: 1, prebins: [2] } };
    const single = weightsOf([0, 0, 1, 1], [0, 0, 1], [0, 0, 1.5]);
    const points = wholePoints(patterns, [pair], single, 35);
    expect(points.pairs).toMatchObject([{ ...pair, points: 15 }]);
    expect(points.most).toBe(35);
    const { engagement } = sidePoints(points, patterns);
    const both = withPairs(patterns, [pair]).codes[2] ?? [];
    const second = patterns.codes[1] ?? [];
    engagement.forEach((own, i) => {
      expect(own).toBe((second[i] === 2 ? 10 : 0) + (both[i] === bothPrebin ? 15 : 0));
    });
  });
});
