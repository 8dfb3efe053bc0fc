import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsOf } from "../../../pipelines/report/result/bands.ts";
import { judgeGroups } from "../../../pipelines/report/result/groups.ts";

function points(value: number, judged: number, wins = 0) {
  const counts = { leads: judged, high: 0, medium: judged, low: 0, opportunities: 0, judged, wins };
  return { points: value, ...counts, expected: judged / 10, variance: 0.09 * judged };
}

function judgeBands(rows: ReturnType<typeof points>[], bar: number | null = null) {
  return judgeGroups(bandsOf(rows, bar), "band");
}

describe("bandsOf", () => {
  test("ten bands of a thousand leads, best first, named by their points", () => {
    const rows = Array.from({ length: 100 }, (_, k) => points(99 - k, 10, k < 10 ? 5 : 1));
    const bands = judgeBands(rows);
    expect(bands).toHaveLength(10);
    expect(bands[0]).toMatchObject({ name: "90 to 99 points", judged: 100, wins: 50, verdict: "higher" });
    expect(bands.at(-1)).toMatchObject({ name: "0 to 9 points", judged: 100, wins: 10, predicted: 0.1 });
  });

  test("every lead is in one band, leads with the same points in the same, none too small for a rate", () => {
    const some = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (sizes) => {
        const bands = judgeBands(sizes.map((judged, k) => points(sizes.length - k, judged)));
        const leads = sizes.reduce((sum, size) => sum + size, 0);
        expect(bands.reduce((sum, { judged }) => sum + judged, 0)).toBe(leads);
        expect(bands.length).toBeLessThanOrEqual(10);
        if (leads >= 30) expect(bands.every(({ judged }) => judged >= 15)).toBe(true);
        expect(new Set(bands.map(({ name }) => name)).size).toBe(bands.length);
      }),
    );
  });

  test("no band ends within ten leads of the chosen bar: the difference would tell the outcome of those few", () => {
    const rows = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.nat({ max: 60 }), (sizes, bar) => {
        const counted = sizes.map((judged, k) => points(sizes.length - k, judged));
        const above = (from: number) =>
          counted.filter((row) => row.points >= from).reduce((sum, { judged }) => sum + judged, 0);
        for (const { from } of bandsOf(counted, bar).slice(0, -1)) {
          const between = Math.abs(above(Number(from)) - above(bar));
          expect(between === 0 || between >= 10).toBe(true);
        }
      }),
    );
  });

  test("few leads make few bands; no leads none", () => {
    expect(judgeBands([points(9, 20), points(4, 20), points(1, 20)])).toHaveLength(2);
    expect(judgeBands([points(3, 5)]).map(({ name, verdict }) => [name, verdict])).toEqual([
      ["3 points", "too few"],
    ]);
    expect(judgeBands([])).toEqual([]);
  });
});
