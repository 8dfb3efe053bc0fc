import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "../../../models/stats/wilson-interval.ts";

const z = 1.959963984540054;

describe("wilsonInterval", () => {
  // R 4.2.2: prop.test(wins, n, correct = FALSE)$conf.int
  test.each([
    [5, 50, 0.0434757649318904, 0.2136023143747965],
    [0, 20, 0, 0.161125158052819],
    [137, 1042, 0.11230675650043, 0.153356319367677],
  ])("%i wins of %i", (wins, n, low, high) => {
    expect(wilsonInterval(wins, n, z).low).toBeCloseTo(low, 12);
    expect(wilsonInterval(wins, n, z).high).toBeCloseTo(high, 12);
    expect(wilsonInterval(wins, n).high).toBeCloseTo(high, 7);
  });

  test("contains the rate, lies in [0, 1], and mirrors wins and losses", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const wins = Math.round(n * share);
          const { low, high } = wilsonInterval(wins, n);
          const mirror = wilsonInterval(n - wins, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(wins / n);
          expect(high).toBeGreaterThanOrEqual(wins / n);
          expect(mirror.high).toBeCloseTo(1 - low, 12);
        },
      ),
    );
  });

  test.each([
    [0, 0],
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
    [1, Infinity],
  ])("refuses %d wins of %d", (wins, n) => {
    expect(() => wilsonInterval(wins, n)).toThrow(RangeError);
  });
});
