import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedWins } from "../../../models/stats/poisson-binomial.ts";
import {
  poissonBinomialDistribution,
  trialsOf,
} from "../../../models/stats/poisson-binomial-distribution.ts";

const seven = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9];
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("poissonBinomialDistribution", () => {
  test("seven different leads", () => {
    // scipy 1.17.1: scipy.stats.poisson_binom([.05, .1, .2, .35, .5, .7, .9]).pmf(range(8))
    const expected = [
      0.006669, 0.08860125, 0.2957485, 0.36772375, 0.19368, 0.04356475, 0.0039025, 0.00011025,
    ];
    const cells = poissonBinomialDistribution(trialsOf(seven));
    expect(cells).toHaveLength(8);
    expected.forEach((share, wins) => {
      expect(cells[wins]).toBeCloseTo(share, 12);
    });
  });

  test("sums to 1 and has the mean of the probabilities", () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const cells = poissonBinomialDistribution(trialsOf(p));
        const mean = cells.reduce((sum, share, wins) => sum + share * wins, 0);
        expect(cells.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        expect(mean).toBeCloseTo(
          p.reduce((sum, one) => sum + one, 0),
          8,
        );
      }),
    );
  });
});

describe("expectedWins", () => {
  test("alike leads: binomial", () => {
    const { mean, variance, low, high } = expectedWins([0.1], [50]);
    // R 4.2.2: qbinom(c(.025, .975), 50, .1) is 1 9
    expect({ low, high }).toEqual({ low: 1, high: 9 });
    expect(mean).toBeCloseTo(5, 12);
    expect(variance).toBeCloseTo(4.5, 12);
  });

  test("exact for many leads that rarely win", () => {
    // R 4.2.2: qbinom(c(.025, .975), 200000, 5e-5) is 4 17
    expect(expectedWins([5e-5], [200_000])).toMatchObject({ low: 4, high: 17 });
  });

  test("normal for many leads that often win", () => {
    // R 4.2.2: qbinom(c(.025, .975), 1e5, .1) is 9814 10186
    expect(expectedWins([0.1], [100_000])).toMatchObject({ low: 9814, high: 10186 });
  });

  test("leads that must win, or never do, leave no doubt", () => {
    expect(expectedWins([1, 0], [20_000, 5])).toMatchObject({ mean: 20_000, low: 20_000, high: 20_000 });
  });

  test("merged rows are the same as separate ones; the mean lies inside", () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const twice = expectedWins([...p, ...p]);
        const merged = expectedWins(
          p,
          p.map(() => 2),
        );
        expect(merged.mean).toBeCloseTo(twice.mean, 9);
        expect(merged.low).toBeLessThanOrEqual(Math.ceil(merged.mean));
        expect(merged.high).toBeGreaterThanOrEqual(Math.floor(merged.mean));
      }),
    );
  });
});
