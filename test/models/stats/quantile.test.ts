import { describe, expect, test } from "vitest";
import { quantile } from "../../../models/stats/quantile.ts";

describe("quantile", () => {
  test("known answers", () => {
    // R 4.2.2: quantile(c(3.1, -2.2, 0.4, 1.9, -5, 0.3, 8), c(0, .025, .25, .5, .9, .975, 1))
    const values = [3.1, -2.2, 0.4, 1.9, -5, 0.3, 8];
    const shares = [0, 0.025, 0.25, 0.5, 0.9, 0.975, 1];
    const expected = [-5, -4.58, -0.95, 0.4, 5.06, 7.265, 8];
    shares.forEach((share, k) => {
      expect(quantile(values, share)).toBeCloseTo(expected[k] as number, 12);
    });
  });

  test("one value is every quantile, and the input stays in its order", () => {
    expect(quantile([7], 0.3)).toBe(7);
    const values = [2, 1];
    quantile(values, 0.5);
    expect(values).toEqual([2, 1]);
  });

  test("nothing has no quantile", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});
