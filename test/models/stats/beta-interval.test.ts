import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaInterval } from "../../../models/stats/beta-interval.ts";

describe("betaInterval", () => {
  test("95% interval of a rate pulled to 20% with the weight of 10 leads", () => {
    const { rate, low, high } = betaInterval(5, 50, { mean: 0.2, weight: 10 });
    // R 4.2.2: qbeta(c(.025, .975), 5 + 2, 45 + 8)
    expect(low).toBeCloseTo(0.0490557906417639, 10);
    expect(high).toBeCloseTo(0.2083195491755024, 10);
    expect(rate).toBeCloseTo(7 / 60, 14);
  });

  test("90% interval without wins", () => {
    const { low, high } = betaInterval(0, 3, { mean: 0.1, weight: 5 }, 0.9);
    // R 4.2.2: qbeta(c(.05, .95), 0 + .5, 3 + 4.5)
    expect(low).toBeCloseTo(0.000270984431937788, 10);
    expect(high).toBeCloseTo(0.2324647816128556, 10);
  });

  test("the rate lies between the raw rate and the prior; a higher level is wider", () => {
    const group = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(
        group,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 50 }),
        ([wins, n], percent, weight) => {
          const prior = { mean: percent / 100, weight };
          const { rate, low, high } = betaInterval(wins, n, prior, 0.8);
          const wide = betaInterval(wins, n, prior, 0.99);
          expect(rate).toBeGreaterThanOrEqual(Math.min(wins / n, prior.mean) - 1e-12);
          expect(rate).toBeLessThanOrEqual(Math.max(wins / n, prior.mean) + 1e-12);
          expect(low).toBeLessThan(high);
          expect(wide.low).toBeLessThan(low);
          expect(wide.high).toBeGreaterThan(high);
        },
      ),
    );
  });

  test("no leads: the prior itself", () => {
    expect(betaInterval(0, 0, { mean: 0.1, weight: 5 }).rate).toBeCloseTo(0.1, 14);
  });

  test.each([
    [3, 2, 0.1, 5, 0.95],
    [1, 2, 0, 5, 0.95],
    [1, 2, 0.1, 0, 0.95],
    [1, 2, 0.1, 5, 1],
  ])("refuses %d of %d, prior %d · %d, level %d", (wins, n, mean, weight, level) => {
    expect(() => betaInterval(wins, n, { mean, weight }, level)).toThrow(RangeError);
  });
});
