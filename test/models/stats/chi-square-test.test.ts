import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareTest } from "../../../models/stats/chi-square-test.ts";

const groups = fc.array(
  fc
    .integer({ min: 0, max: 300 })
    .chain((n) => fc.record({ n: fc.constant(n), wins: fc.integer({ min: 0, max: n }) })),
  { minLength: 2, maxLength: 8 },
);

describe("chiSquareTest", () => {
  test("three groups", () => {
    // R 4.2.2: chisq.test(rbind(c(30, 20, 45), c(70, 80, 255)), correct = FALSE)
    const result = chiSquareTest([
      { n: 100, wins: 30 },
      { n: 100, wins: 20 },
      { n: 300, wins: 45 },
    ]);
    expect(result.statistic).toBeCloseTo(11.046133853151396, 10);
    expect(result.df).toBe(2);
    expect(result.pValue).toBeCloseTo(0.00399358112091373, 12);
  });

  test("empty groups do not count", () => {
    const two = [
      { n: 1000, wins: 900 },
      { n: 1000, wins: 20 },
    ];
    // R 4.2.2: chisq.test(rbind(c(900, 20), c(100, 980)), correct = FALSE)
    expect(chiSquareTest(two).statistic).toBeCloseTo(1558.77616747182, 8);
    expect(chiSquareTest([{ n: 0, wins: 0 }, ...two])).toEqual(chiSquareTest(two));
  });

  test.each([
    [[]],
    [[{ n: 10, wins: 3 }]],
    [
      [
        { n: 10, wins: 0 },
        { n: 20, wins: 0 },
      ],
    ],
    [
      [
        { n: 10, wins: 10 },
        { n: 20, wins: 20 },
      ],
    ],
  ])("nothing to tell apart: %j", (same) => {
    expect(chiSquareTest(same)).toMatchObject({ statistic: 0, pValue: 1 });
  });

  test("p in [0, 1]; counting losses instead of wins changes nothing", () => {
    fc.assert(
      fc.property(groups, (some) => {
        const result = chiSquareTest(some);
        const losses = chiSquareTest(some.map(({ n, wins }) => ({ n, wins: n - wins })));
        expect(result.pValue).toBeGreaterThanOrEqual(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
        expect(losses.statistic).toBeCloseTo(result.statistic, 8);
      }),
    );
  });

  test("refuses more wins than leads", () => {
    expect(() => chiSquareTest([{ n: 1, wins: 2 }])).toThrow(RangeError);
  });
});
