import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oddsRatio, ruleOddsRatio } from "../../../models/stats/odds-ratio.ts";

describe("oddsRatio", () => {
  // Python firthmodels 0.8.2 (method of logistf), X with one row per lead, 1 inside and 0 outside:
  // m = FirthLogisticRegression(gtol=1e-8, xtol=1e-8, max_iter=1000, backend="numpy").fit(X, y)
  // m.coef_; m.conf_int(method="pl", tol=1e-10, max_iter=1000); m.lrt().lrt_pvalues_
  // The estimates also in R 4.2.2, brglm2 0.9, type = "AS_mean".
  test.each([
    [
      "all won inside",
      12,
      12,
      88,
      30,
      3.870175895492643,
      1.783833822981254,
      8.735658976166109,
      6.890507102555543e-6,
    ],
    [
      "none won inside",
      15,
      0,
      60,
      14,
      -2.26868354131836,
      -7.140275639548059,
      -0.15001820420244158,
      0.03229658710965,
    ],
    [
      "none won outside",
      30,
      9,
      70,
      0,
      4.131998753849891,
      1.999240445739001,
      9.006290570706179,
      3.978932156023925e-6,
    ],
    [
      "all inside, none out",
      10,
      10,
      10,
      0,
      6.089044875439018,
      2.962161535521422,
      11.860601466320567,
      2.25733042188e-6,
    ],
    [
      "some everywhere",
      40,
      13,
      160,
      25,
      0.958796868927231,
      0.16590433529114584,
      1.7291122112966213,
      0.01846561338905,
    ],
  ])("%s", (_, leads, wins, otherLeads, otherWins, estimate, low, high, pValue) => {
    const found = oddsRatio({ leads, wins }, { leads: otherLeads, wins: otherWins });
    expect(Math.log(found.ratio)).toBeCloseTo(estimate, 9);
    expect(Math.log(found.interval.low)).toBeCloseTo(low, 9);
    expect(Math.log(found.interval.high)).toBeCloseTo(high, 9);
    expect(found.pValue / pValue).toBeCloseTo(1, 9);
  });

  test("is the raw ratio with ½ added to each count, up to a million leads", () => {
    fc.assert(
      fc.property(counted, counted, (inside, outside) => {
        const { ratio, interval, pValue } = oddsRatio(inside, outside);
        expect(ratio / (odds(inside) / odds(outside))).toBeCloseTo(1, 9);
        expect(interval.low).toBeLessThan(ratio);
        expect(interval.high).toBeGreaterThan(ratio);
        expect(interval.high).toBeLessThan(Infinity);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("the interval leaves out 1 exactly where the test refuses it at 5%", () => {
    fc.assert(
      fc.property(counted, counted, (inside, outside) => {
        const { interval, pValue } = oddsRatio(inside, outside);
        fc.pre(Math.abs(pValue - 0.05) > 1e-6);
        expect(interval.low > 1 || interval.high < 1).toBe(pValue < 0.05);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test("swapping wins and losses, or the sides, inverts the ratio", () => {
    fc.assert(
      fc.property(counted, counted, (inside, outside) => {
        const { ratio, interval, pValue } = oddsRatio(inside, outside);
        for (const inverse of [oddsRatio(swapped(inside), swapped(outside)), oddsRatio(outside, inside)]) {
          expect(inverse.ratio * ratio).toBeCloseTo(1, 7);
          expect(inverse.interval.high * interval.low).toBeCloseTo(1, 7);
          expect(inverse.interval.low * interval.high).toBeCloseTo(1, 7);
          expect(inverse.pValue).toBeCloseTo(pValue, 7);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test.each([
    [
      { leads: 0, wins: 0 },
      { leads: 5, wins: 1 },
    ],
    [
      { leads: 5, wins: 1 },
      { leads: 0, wins: 0 },
    ],
    [
      { leads: 5, wins: 6 },
      { leads: 5, wins: 1 },
    ],
    [
      { leads: 5, wins: 1 },
      { leads: 5, wins: -1 },
    ],
  ])("refuses %o against %o", (inside, outside) => {
    expect(() => oddsRatio(inside, outside)).toThrow(RangeError);
  });
});

describe("ruleOddsRatio", () => {
  test("compares with the leads that do not meet the rule", () => {
    const found = ruleOddsRatio({ leads: 40, wins: 13 }, { leads: 200, wins: 38 }, 10);
    expect(found).toEqual(oddsRatio({ leads: 40, wins: 13 }, { leads: 160, wins: 25 }));
  });

  test.each([
    ["few leads meet the rule", 9, 200, 10],
    ["few leads do not", 191, 200, 10],
    ["all leads meet it", 200, 200, 0],
  ])("says nothing where %s", (_, leads, all, fewest) => {
    expect(ruleOddsRatio({ leads, wins: 3 }, { leads: all, wins: 5 }, fewest)).toBeNull();
  });

  test("refuses a rule with more wins than all leads have", () => {
    expect(() => ruleOddsRatio({ leads: 40, wins: 13 }, { leads: 200, wins: 12 }, 10)).toThrow(RangeError);
  });
});

/** From 1 to a million leads, often all or none of them won. */
const counted = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1e6 })),
    fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([leads, share]) => ({ leads, wins: Math.round(leads * share) }));

function odds({ leads, wins }: { leads: number; wins: number }): number {
  return (wins + 0.5) / (leads - wins + 0.5);
}

function swapped({ leads, wins }: { leads: number; wins: number }) {
  return { leads, wins: leads - wins };
}
