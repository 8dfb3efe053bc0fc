import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenVariance } from "../../../models/stats/between-variance.ts";

const group = fc.record({
  z: fc.double({ min: -10, max: 10, noNaN: true }),
  variance: fc.double({ min: 1, max: 1000, noNaN: true }),
});

describe("betweenVariance", () => {
  test("two equal groups by hand", () => {
    // winsorised z are ±2.4; I·φ − 1 = 2 · 5.76/0.6786546 − 1; ΣV − ΣV²/ΣV = 10
    const groups = [
      { z: 3, variance: 10 },
      { z: -3, variance: 10 },
    ];
    expect(betweenVariance(groups)).toBeCloseTo((2 * (5.76 / 0.678654558952875) - 1) / 10, 12);
  });

  test("none for groups that differ by less than chance, or for a single group", () => {
    expect(
      betweenVariance([
        { z: 0.3, variance: 10 },
        { z: -0.3, variance: 20 },
      ]),
    ).toBe(0);
    expect(betweenVariance([{ z: 9, variance: 10 }])).toBe(0);
    expect(betweenVariance([])).toBe(0);
  });

  test("never negative; the order of groups does not matter", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 30 }), (groups) => {
        const tau2 = betweenVariance(groups);
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(betweenVariance([...groups].reverse())).toBeCloseTo(tau2, 9);
      }),
    );
  });
});
