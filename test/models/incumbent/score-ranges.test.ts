import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreRanges } from "../../../models/incumbent/score-ranges.ts";

const counted = (values: readonly number[]) => values.map((value) => ({ value, leads: 10 }));

describe("scoreRanges", () => {
  test("few whole numbers keep their own points", () => {
    expect(scoreRanges(counted([5, 10, 40]), null, 100)).toEqual([
      { from: 5, points: 5 },
      { from: 10, points: 10 },
      { from: 40, points: 40 },
    ]);
  });

  test("below 0 all are moved up, so that the lowest has none", () => {
    expect(scoreRanges(counted([-5, 0, 20]), null, 100).map(({ points }) => points)).toEqual([0, 5, 25]);
  });

  test("a range begins at the bar, also between values", () => {
    expect(scoreRanges(counted([0, 10, 20]), 14.5, 100)).toContainEqual({ from: 15, points: 15 });
    expect(scoreRanges(counted([0, 10, 20]), 21, 100)).toHaveLength(3);
    expect(scoreRanges(counted([0.1, 0.5]), 0.3, 100).map(({ from }) => from)).toEqual([0.1, 0.3, 0.5]);
  });

  test("many values become ranges of about as many leads, and of whole numbers the points of the lowest", () => {
    const ranges = scoreRanges(counted(Array.from({ length: 101 }, (_, k) => k)), null, 100);
    // 101 values of 10 leads each: the twentieth part k begins at the first value with k/20 of the leads below it.
    const starts = Array.from({ length: 20 }, (_, k) => Math.ceil((k * 101) / 20));
    expect(ranges).toEqual(starts.map((from) => ({ from, points: from })));
  });

  test("other numbers keep their order in even steps", () => {
    expect(scoreRanges(counted([0.1, 0.2, 7.5]), null, 30).map(({ points }) => points)).toEqual([0, 15, 30]);
    expect(scoreRanges(counted([0, 5000]), null, 100).map(({ points }) => points)).toEqual([0, 100]);
  });

  test("a score that is the same for all is one range", () => {
    expect(scoreRanges(counted([0]), null, 100)).toEqual([{ from: 0, points: 0 }]);
    expect(scoreRanges(counted([0.5]), null, 100)).toEqual([{ from: 0.5, points: 0 }]);
  });

  test("of any score: at most 21 ranges, whole points that rise with the score from 0 or more", () => {
    const anyNumber = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    );
    const anyCounts = fc
      .uniqueArray(
        anyNumber.map((value) => value + 0),
        { minLength: 1, maxLength: 80 },
      )
      .map((values) =>
        values.sort((a, b) => a - b).map((value, k) => ({ value, leads: 1 + ((k * 7) % 50) })),
      );
    fc.assert(
      fc.property(anyCounts, fc.option(anyNumber), fc.integer({ min: 5, max: 100 }), (counts, bar, most) => {
        const ranges = scoreRanges(counts, bar, most);
        expect(ranges.length).toBeLessThanOrEqual(21);
        expect(ranges[0]?.from).toBe(counts[0]?.value);
        ranges.forEach(({ from, points }, k) => {
          expect(Number.isSafeInteger(points) && points >= 0).toBe(true);
          const before = ranges[k - 1];
          if (before !== undefined)
            expect([from > before.from, points > before.points]).toEqual([true, true]);
        });
      }),
    );
  });
});
