import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeightedTrait, Weights } from "../../../models/fit/weights.ts";
import { wholePoints } from "../../../models/points/whole-points.ts";

function weightsOf(...traits: readonly { weight: number; woes: readonly number[] }[]): Weights {
  const fit = { intercept: -2, coefficients: [], logLikelihood: 0, converged: true };
  return {
    intercept: -2,
    fit,
    traits: traits.map(({ weight, woes }, trait) => ({
      trait,
      weight,
      binOf: Uint8Array.from(woes.keys()),
      bins: woes.map((woe, prebin) => ({ prebins: [prebin], n: 100, wins: 20, woe })),
    })),
  };
}

function effectsOf({ bins, weight }: WeightedTrait): number[] {
  return bins.map(({ woe }) => weight * woe);
}

const anyWeights = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.05, max: 2, noNaN: true }),
      woes: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .filter((traits) => traits.some(({ woes }) => Math.max(...woes) - Math.min(...woes) > 0.5))
  .map((traits) => weightsOf(...traits));
const anyMost = fc.constantFrom(30, 100);

describe("wholePoints", () => {
  test("by hand: effects 1, 0, 2 and 0, 1 above their poorest bin share 30 points", () => {
    const weights = weightsOf({ weight: 1, woes: [0, -1, 1] }, { weight: 0.5, woes: [-1, 1] });
    const { traits, scale, intercept } = wholePoints(weights, 30);
    expect(traits.map(({ points }) => points)).toEqual([
      [10, 0, 20],
      [0, 10],
    ]);
    expect(scale).toBe(10);
    expect(intercept).toBeCloseTo(-2 - 1 - 0.5, 12);
  });

  test("the best sum is what was asked for, or a little less: never more", () => {
    fc.assert(
      fc.property(anyWeights, anyMost, (weights, most) => {
        const { traits } = wholePoints(weights, most);
        const best = traits.reduce((sum, { points }) => sum + Math.max(...points), 0);
        expect(best).toBeLessThanOrEqual(most);
        expect(best).toBeGreaterThanOrEqual(most - weights.traits.length - 1);
      }),
    );
  });

  test("points are whole, the poorest bin has none, and a better bin never has fewer", () => {
    fc.assert(
      fc.property(anyWeights, anyMost, (weights, most) => {
        for (const { trait, points } of wholePoints(weights, most).traits) {
          const effects = effectsOf(weights.traits[trait] as WeightedTrait);
          expect(points.every(Number.isInteger)).toBe(true);
          expect(Math.min(...points)).toBe(0);
          points.forEach((own, a) => {
            points.forEach((other, b) => {
              if ((effects[a] ?? 0) > (effects[b] ?? 0)) expect(own).toBeGreaterThanOrEqual(other);
            });
          });
        }
      }),
    );
  });

  test("points stand for log-odds to half a point", () => {
    fc.assert(
      fc.property(anyWeights, anyMost, (weights, most) => {
        const { traits, scale } = wholePoints(weights, most);
        for (const { trait, points, floor } of traits) {
          effectsOf(weights.traits[trait] as WeightedTrait).forEach((effect, bin) => {
            expect(Math.abs(floor + (points[bin] ?? 0) / scale - effect)).toBeLessThan(0.5001 / scale);
          });
        }
      }),
    );
  });

  test("a trait that rounds to nothing, and a model without traits", () => {
    const weak = weightsOf({ weight: 1, woes: [0, 3] }, { weight: 1, woes: [0, 0.01] });
    expect(wholePoints(weak, 30).traits.map(({ trait }) => trait)).toEqual([0]);
    expect(wholePoints(weightsOf(), 100)).toEqual({ scale: 1, intercept: -2, traits: [] });
  });
});
