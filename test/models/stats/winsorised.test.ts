import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { winsorised } from "../../../models/stats/winsorised.ts";

describe("winsorised", () => {
  test("keeps the order of the input", () => {
    // R 4.2.2: q <- quantile(v, c(.1, .9)); pmin(pmax(v, q[1]), q[2])
    const result = winsorised([3.1, -2.2, 0.4, 1.9, -5, 0.3, 8], 0.1);
    [3.1, -2.2, 0.4, 1.9, -3.32, 0.3, 5.06].forEach((value, i) => {
      expect(result[i]).toBeCloseTo(value, 12);
    });
  });

  test("never leaves the range, and nothing moves at share 0", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        expect(winsorised(values, 0)).toEqual(values);
        for (const value of winsorised(values, 0.1)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values));
          expect(value).toBeLessThanOrEqual(Math.max(...values));
        }
      }),
    );
  });
});
