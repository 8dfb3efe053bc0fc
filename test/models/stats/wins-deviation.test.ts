import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likeBinomial } from "../../../models/stats/like-binomial.ts";
import { ratioAtDeviation, winsDeviation } from "../../../models/stats/wins-deviation.ts";

const group = (observed: number) => ({ name: "rep", observed, expected: 20, variance: 16 });

/** Wins and moments of some leads: V is at most E. */
const moments = fc
  .record({
    expected: fc.double({ min: 5, max: 500, noNaN: true }),
    spread: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  })
  .map(({ expected, spread }) => ({ expected, variance: spread * expected }));

describe("likeBinomial", () => {
  test("has the mean and variance of the wins", () => {
    fc.assert(
      fc.property(moments, (of) => {
        const { n, p } = likeBinomial(of, 0);
        expect(n * p).toBeCloseTo(of.expected, 6);
        expect(n * p * (1 - p)).toBeCloseTo(of.variance, 6);
      }),
    );
  });

  test("a level raises the odds", () => {
    expect(likeBinomial(group(0), Math.log(2)).p).toBeCloseTo(1 / 3, 12);
  });

  test("refuses what no leads have", () => {
    for (const [expected, variance] of [
      [0, 0],
      [5, 6],
      [5, -1],
      [Number.NaN, 1],
    ] as const)
      expect(() => likeBinomial({ expected, variance }, 0)).toThrow(RangeError);
  });
});

describe("winsDeviation", () => {
  // numpy 2: 2*sqrt(100.5)*(arcsin(sqrt(10.375/100.75)) - arcsin(sqrt(.2)))
  test("known answer", () => {
    expect(winsDeviation(group(10), 0)).toBeCloseTo(-2.746171945121438, 12);
  });

  // scipy 1.17.1: norm.ppf(binom.cdf(10, 100, .2) - binom.pmf(10, 100, .2)/2); (O - E)/sqrt(V) is -2.5
  test("nearly as rare as the binomial count", () => {
    expect(Math.abs(winsDeviation(group(10), 0) - -2.6508)).toBeLessThan(0.1);
  });

  test("the ratio at a deviation has that deviation", () => {
    fc.assert(
      fc.property(moments, fc.double({ min: -2, max: 3, noNaN: true }), (of, deviation) => {
        const ratio = ratioAtDeviation(of, deviation);
        fc.pre(ratio > 0 && ratio * of.expected < 0.99 * likeBinomial(of, 0).n);
        expect(winsDeviation({ name: "rep", observed: ratio * of.expected, ...of }, 0)).toBeCloseTo(
          deviation,
          6,
        );
      }),
    );
  });

  test("more wins than such leads can have are as far off as all of them, not NaN", () => {
    expect(winsDeviation({ name: "rep", observed: 200, expected: 90, variance: 9 }, 0)).toBeGreaterThan(5);
  });
});
