import { describe, expect, test } from "vitest";
import { missTest } from "../../../models/stats/miss-test.ts";

describe("missTest", () => {
  test("one group, as R: pchisq((71 - 50)^2 / 60, 1, lower.tail = FALSE)", () => {
    expect(missTest([{ mean: 50, variance: 60, wins: 71 }])).toBeCloseTo(0.00670627560780559, 6);
  });

  test("three groups, as R: pchisq(21^2 / 60 + 6^2 / 50 + 3^2 / 8.5, 3, lower.tail = FALSE)", () => {
    const groups = [
      { mean: 50, variance: 60, wins: 71 },
      { mean: 44, variance: 50, wins: 38 },
      { mean: 9, variance: 8.5, wins: 12 },
    ];
    expect(missTest(groups)).toBeCloseTo(0.0276262452469559, 6);
  });

  test("what came as foretold is no surprise; no groups say nothing", () => {
    expect(missTest([{ mean: 20, variance: 18, wins: 20 }])).toBe(1);
    expect(() => missTest([])).toThrow(RangeError);
  });
});
