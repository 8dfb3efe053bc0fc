import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gammaQuantile } from "../../../models/stats/gamma-quantile.ts";
import { expectedWins } from "../../../models/stats/poisson-binomial.ts";

describe("gammaQuantile", () => {
  test("with variance = mean² it is exponential: −ln(1 − share)·mean", () => {
    expect(gammaQuantile({ mean: 3, variance: 9 }, 0.9)).toBeCloseTo(3 * Math.log(10), 9);
  });

  test("with mean 4 and variance 8 it is chi-square with 4 degrees of freedom: its table", () => {
    // The table of every textbook: 95% 9.4877, 5% 0.7107
    expect(gammaQuantile({ mean: 4, variance: 8 }, 0.95)).toBeCloseTo(9.4877, 4);
    expect(gammaQuantile({ mean: 4, variance: 8 }, 0.05)).toBeCloseTo(0.7107, 4);
  });

  test("of wins it is within one of the exact Poisson-binomial bounds", () => {
    const exact = expectedWins([0.05, 0.3, 0.6], [200, 60, 20]);
    expect(Math.abs(gammaQuantile(exact, 0.025) - exact.low)).toBeLessThan(1);
    expect(Math.abs(gammaQuantile(exact, 0.975) - exact.high)).toBeLessThan(1);
  });

  test("rises with the share, and never falls below zero", () => {
    const moments = fc.record({
      mean: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      variation: fc.double({ min: 0.001, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(moments, ({ mean, variation }) => {
        const sum = { mean, variance: (mean * variation) ** 2 };
        const bounds = [0.025, 0.1, 0.5, 0.9, 0.975].map((share) => gammaQuantile(sum, share));
        expect(bounds.every((bound, i) => bound >= (bounds[i - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("nothing to come, or nothing uncertain, is the mean; impossible moments are refused", () => {
    expect(gammaQuantile({ mean: 0, variance: 0 }, 0.9)).toBe(0);
    expect(gammaQuantile({ mean: 7, variance: 0 }, 0.1)).toBe(7);
    expect(() => gammaQuantile({ mean: -1, variance: 1 }, 0.5)).toThrow(RangeError);
    expect(() => gammaQuantile({ mean: 1, variance: Number.NaN }, 0.5)).toThrow(RangeError);
  });
});
