import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../models/random.ts";
import { populationStability } from "../../../models/stats/population-stability.ts";

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 });

describe("populationStability", () => {
  test("two bins, by hand", () => {
    // Shares 500.5/1001 and 60.5/101: (0.599010 − 0.5)·ln(0.599010/0.5) + (0.400990 − 0.5)·ln(0.400990/0.5)
    const found = populationStability([500, 500], [60, 40]);
    expect(found.index).toBeCloseTo(0.0397368, 6);
    // (1/1000 + 1/100)·3.841459; scipy 1.17.1: chi2.isf(0.05, 1)
    expect(found.limit).toBeCloseTo(0.011 * 3.8414588206941285, 9);
  });

  test("the limit of eight bins", () => {
    // scipy 1.17.1: chi2.isf(0.05, 7) = 14.067140449340167
    const bins = new Array<number>(8).fill(100);
    expect(populationStability(bins, bins).limit).toBeCloseTo(14.067140449340167 * (2 / 800), 9);
  });

  test("beyond its limit exactly where p is below 5%; the same both ways", () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const sum = (side: number[]) => side.reduce((total, count) => total + count, 0);
        fc.pre(sum(before) > 0 && sum(after) > 0);
        const found = populationStability(before, after);
        expect(found.index).toBeGreaterThanOrEqual(0);
        expect(found.index > found.limit).toBe(found.pValue < 0.05);
        expect(populationStability(after, before).index).toBeCloseTo(found.index, 10);
      }),
    );
  });

  test("small bins stand together: a value seen once is no drift", () => {
    // scipy 1.17.1: chi2.isf(0.05, 2) = 5.991464547107979: two bins and the rest
    const { limit } = populationStability([400, 600, 3, 2, 4], [40, 60, 0, 1, 0]);
    expect(limit).toBeCloseTo(5.991464547107979 * (1 / 1009 + 1 / 101), 9);
    expect(populationStability([400, 600, 0, 0], [40, 60, 1, 0]).pValue).toBeGreaterThan(0.05);
  });

  test.each([
    [4000, 100],
    [300, 60],
    [1000, 1000],
  ])("%i against %i leads of one world: beyond the limit about 5 times in 100", (n, m) => {
    const next = seededRandom(n + m);
    const drawn = (size: number) => {
      const bins = [0, 0, 0, 0];
      for (let i = 0; i < size; i++) {
        const bin = Math.min(3, Math.floor(next() * next() * 5));
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      return bins;
    };
    const runs = Array.from({ length: 600 }, () => populationStability(drawn(n), drawn(m)));
    const alarms = runs.filter(({ index, limit }) => index > limit).length / runs.length;
    expect(alarms).toBeGreaterThan(0.025);
    expect(alarms).toBeLessThan(0.08);
  });

  test("refuses other bins, and no leads", () => {
    expect(() => populationStability([1, 2], [1])).toThrow(RangeError);
    expect(() => populationStability([0, 0], [1, 1])).toThrow(RangeError);
  });
});
