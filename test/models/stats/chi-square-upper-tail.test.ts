import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareUpperTail } from "../../../models/stats/chi-square-upper-tail.ts";

describe("chiSquareUpperTail", () => {
  // R 4.2.2: pchisq(c(3.841459,30,300,1000,20,150,1200), c(1,1,1,2,5,80,1000), lower = F), digits = 15
  test.each([
    [3.841459, 1, 4.99999946531957e-2],
    [30, 1, 4.3204630578275e-8],
    [300, 1, 3.29436238331404e-67],
    [1000, 2, 7.12457640674129e-218],
    [20, 5, 1.24973056303138e-3],
    [150, 80, 3.57117073313313e-6],
    [1200, 1000, 1.22559423306229e-5],
  ])("x = %d, df = %i to eleven digits", (x, df, expected) => {
    expect(chiSquareUpperTail(x, df) / expected).toBeCloseTo(1, 11);
  });

  test("falls as x rises, across the switch of method", () => {
    const df = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(df, fc.double({ min: 0, max: 20, noNaN: true }), (k, sds) => {
        const x = k + sds * Math.sqrt(2 * k);
        expect(chiSquareUpperTail(x * 1.001, k)).toBeLessThan(chiSquareUpperTail(x, k));
      }),
    );
  });

  test("ends: all of it above 0, nothing above infinity", () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(chiSquareUpperTail(Infinity, 3)).toBe(0);
  });

  test.each([
    [-1, 1],
    [Number.NaN, 1],
    [1, 0],
    [1, 1.5],
  ])("refuses x = %d, df = %d", (x, df) => {
    expect(() => chiSquareUpperTail(x, df)).toThrow(RangeError);
  });
});
