import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../models/random.ts";
import { type Period, trendTest } from "../../../models/stats/trend-test.ts";

/** Counts per score 0, 1, 2 … (or from `lowest`) in each period. */
function periods(table: readonly (readonly number[])[], lowest = 0): Period[] {
  return table.map((row, at) => ({
    at,
    n: row.reduce((sum, count) => sum + count, 0),
    sum: row.reduce((sum, count, k) => sum + count * (lowest + k), 0),
    squares: row.reduce((sum, count, k) => sum + count * (lowest + k) ** 2, 0),
  }));
}

describe("trendTest", () => {
  test("job satisfaction by income: Agresti, Categorical Data Analysis (2002), table 2.8 and section 3.4.1", () => {
    // The book: M² = 2.98, P = 0.08. statsmodels 0.15.0: Table(t, shift_zeros=False).test_ordinal_association().
    const found = trendTest(
      periods([
        [1, 2, 1, 0],
        [3, 3, 6, 1],
        [10, 10, 14, 9],
        [6, 7, 12, 11],
      ]),
    );
    expect(found.statistic).toBeCloseTo(2.9829881206926396, 10);
    expect(found.pValue).toBeCloseTo(0.0841437947064283, 10);
    expect(found.dispersion).toBe(1);
  });

  test("low, medium and high leads of six months", () => {
    // statsmodels 0.15.0: test_ordinal_association(row_scores=range(6), col_scores=[-1, 0, 1])
    const months = [
      [20, 15, 5],
      [22, 14, 4],
      [25, 12, 3],
      [18, 20, 9],
      [30, 10, 6],
      [33, 12, 4],
    ];
    expect(trendTest(periods(months, -1)).statistic).toBeCloseTo(1.2843894296694507, 10);
    expect(trendTest(periods(months, 7)).pValue).toBeCloseTo(trendTest(periods(months, -1)).pValue, 12);
  });

  test("periods that stray more than chance: the weighted regression of their means", () => {
    // statsmodels 0.15.0: WLS(wins / n, add_constant(range(6)), weights=n).fit(): slope, tvalues[1], pvalues[1]
    const n = [100, 120, 90, 110, 100, 130];
    const wins = [12, 30, 10, 25, 28, 45];
    const found = trendTest(
      n.map((leads, at) => ({ at, n: leads, sum: wins[at] ?? 0, squares: wins[at] ?? 0 })),
    );
    expect(found.dispersion).toBeCloseTo(2.4505650271958452, 10);
    expect(found.slope).toBeCloseTo(0.03757001, 8);
    expect(Math.sqrt(found.statistic / found.dispersion)).toBeCloseTo(2.53135351, 8);
    expect(found.pValue).toBeCloseTo(0.06457162, 8);
  });

  test.each([
    ["no period", []],
    ["one period", periods([[3, 4]])],
    ["all leads alike", periods([[5], [9], [2]])],
    ["periods without leads", [...periods([[3, 4]]), { at: 5, n: 0, sum: 0, squares: 0 }]],
  ])("%s: nothing to tell", (_, none) => {
    expect(trendTest(none)).toMatchObject({ slope: 0, statistic: 0, pValue: 1 });
  });

  test("without a trend it finds one about 5 times in 100, though months differ", () => {
    const next = seededRandom(5);
    const noise = () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
    const runs = Array.from({ length: 400 }, () =>
      trendTest(
        Array.from({ length: 12 }, (_, at) => {
          const share = 1 / (1 + Math.exp(0.5 + 0.3 * noise()));
          const won = Array.from({ length: 150 }, next).filter((one) => one < share).length;
          return { at, n: 150, sum: won, squares: won };
        }),
      ),
    );
    const found = runs.filter(({ pValue }) => pValue <= 0.05).length / runs.length;
    expect(found).toBeGreaterThan(0.02);
    expect(found).toBeLessThan(0.085);
  });

  test("refuses fewer than no leads", () => {
    expect(() => trendTest([{ at: 0, n: -1, sum: 0, squares: 0 }])).toThrow(RangeError);
  });
});
