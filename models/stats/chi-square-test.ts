import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";
import { requireCounts } from "./require-counts.ts";

export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/**
 * Do the groups convert alike? Pearson's test of independence on the table of wins and losses by group, without
 * continuity correction. Empty groups are dropped. With fewer than two groups, or when all or none of the leads
 * won, there is nothing to tell apart: statistic 0, pValue 1.
 *
 * statistic = Σ (wins − n·r)² / (n·r·(1 − r)), r the overall rate; df = groups − 1.
 *
 * Source: K. Pearson (1900); the same as R's `chisq.test(table, correct = FALSE)`.
 *
 * @throws RangeError on impossible counts.
 * @example chiSquareTest([{ n: 100, wins: 30 }, { n: 100, wins: 20 }]); // statistic 2.667, df 1, pValue 0.102
 */
export function chiSquareTest(
  groups: readonly { readonly n: number; readonly wins: number }[],
): ChiSquareTest {
  for (const { wins, n } of groups) requireCounts(wins, n);
  const filled = groups.filter(({ n }) => n > 0);
  const leads = filled.reduce((sum, { n }) => sum + n, 0);
  const rate = filled.reduce((sum, { wins }) => sum + wins, 0) / leads;
  const df = Math.max(0, filled.length - 1);
  if (df === 0 || rate === 0 || rate === 1) return { statistic: 0, df, pValue: 1 };
  const statistic = filled.reduce(
    (sum, { n, wins }) => sum + (wins - n * rate) ** 2 / (n * rate * (1 - rate)),
    0,
  );
  return { statistic, df, pValue: chiSquareUpperTail(statistic, df) };
}
