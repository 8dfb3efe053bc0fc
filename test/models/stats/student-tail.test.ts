import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalTail } from "../../../models/stats/normal-tail.ts";
import { studentTail } from "../../../models/stats/student-tail.ts";

describe("studentTail", () => {
  test.each([
    // scipy 1.17.1: 2 * scipy.stats.t.sf(t, df)
    [2.7764451051977987, 4, 0.05],
    [2, 1, 0.2951672353008665],
    [1.5, 2, 0.2723931248910011],
    [-3.1, 7, 0.017322289425497513],
    [2.5, 22, 0.020367146823579492],
    [0, 5, 1],
  ])("t = %d with %i degrees of freedom", (t, df, p) => {
    expect(studentTail(t, df)).toBeCloseTo(p, 12);
  });

  test("falls as t grows, and is heavier than the normal tail", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 6, noNaN: true }), fc.integer({ min: 1, max: 60 }), (t, df) => {
        expect(studentTail(t, df)).toBeGreaterThan(normalTail(t));
        expect(studentTail(t + 0.1, df)).toBeLessThan(studentTail(t, df));
      }),
    );
  });

  test("refuses what is no test", () => {
    expect(() => studentTail(Number.NaN, 3)).toThrow(RangeError);
    expect(() => studentTail(1, 0)).toThrow(RangeError);
    expect(() => studentTail(1, 2.5)).toThrow(RangeError);
    expect(studentTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });
});
