import { normalTail } from "./normal-tail.ts";
import { studentTail } from "./student-tail.ts";

/** The leads of one period, each with a score on a scale that has an order: won 1 and lost 0, or high 1, medium 0 and low −1. */
export interface Period {
  /** When: the number of its month or quarter. */
  readonly at: number;
  readonly n: number;
  /** Sums of the scores and of their squares over the leads. */
  readonly sum: number;
  readonly squares: number;
}

export interface Trend {
  /** By how much the mean score grows from one period to the next (least squares over the leads). */
  readonly slope: number;
  /** M² = (n − 1)·r², r the correlation of score and period: chi-square with one degree of freedom when only chance is at work. */
  readonly statistic: number;
  /** How many times more the periods stray about the line than chance in their leads explains; at least 1. */
  readonly dispersion: number;
  readonly pValue: number;
}

/**
 * Does a score rise or fall over time? Mantel's test of linear-by-linear association; with scores of 0 and 1 it is the
 * Cochran–Armitage test. Periods differ for more reasons than the luck of their leads (a fair, a campaign): what they stray about the
 * line beyond it widens the test, which then is one of Student's t with two degrees of freedom fewer than periods.
 *
 * Source: Mantel, JASA 58 (1963); Agresti, Categorical Data Analysis (2002), 3.4.1; dispersion: McCullagh & Nelder (1989), 4.5.
 *
 * @throws RangeError on negative counts.
 * @example trendTest([{ at: 0, n: 50, sum: 5, squares: 5 }, { at: 1, n: 50, sum: 15, squares: 15 }]); // slope 0.2, pValue 0.013
 */
export function trendTest(periods: readonly Period[]): Trend {
  if (periods.some(({ n }) => !(n >= 0))) throw new RangeError("a period cannot have fewer than no leads");
  const filled = periods.filter(({ n }) => n > 0);
  const { n, time, score, both, between } = squareSums(filled);
  if (time === 0 || !(score > 0)) return { slope: 0, statistic: 0, dispersion: 1, pValue: 1 };
  const statistic = ((n - 1) * both * both) / (time * score);
  const df = filled.length - 2;
  const dispersion = df < 1 ? 1 : Math.max(1, (((n - 1) * between) / score - statistic) / df);
  const t = Math.sqrt(statistic / dispersion);
  return {
    slope: both / time,
    statistic,
    dispersion,
    pValue: dispersion > 1 ? studentTail(t, df) : normalTail(t),
  };
}

/** Sums of squares about the mean: of the periods, of the scores, of both together, and of the periods' mean scores. */
function squareSums(periods: readonly Period[]) {
  const total = (value: (period: Period) => number) => periods.reduce((sum, one) => sum + value(one), 0);
  const n = total((period) => period.n);
  const when = total((period) => period.n * period.at) / n;
  const mean = total(({ sum }) => sum) / n;
  return {
    n,
    time: total((period) => period.n * (period.at - when) ** 2),
    score: total(({ squares }) => squares) - n * mean * mean,
    both: total((period) => (period.at - when) * (period.sum - period.n * mean)),
    between: total((period) => period.n * (period.sum / period.n - mean) ** 2),
  };
}
