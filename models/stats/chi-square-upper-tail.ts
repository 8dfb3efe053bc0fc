import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";

/** Below this tail, 1 − cdf begins to lose digits and the continued fraction converges fast. */
const farTail = 1e-3;
const continuedFractionTerms = 500;

/**
 * P(χ² with `df` degrees of freedom > x): the p-value of a chi-square statistic, with all its digits far out too,
 * where 1 − cdf would be rounding noise.
 *
 * @param x the statistic, ≥ 0.
 * @param df degrees of freedom, a whole number ≥ 1.
 * @throws RangeError if x or df is out of range.
 * @example chiSquareUpperTail(3.841459, 1); // 0.05
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(x >= 0) || !Number.isInteger(df) || df < 1) {
    throw new RangeError(`chi-square needs x >= 0 and whole df >= 1; got ${x} and ${df}`);
  }
  const tail = 1 - chiSquareCdf(x, df);
  return tail < farTail ? farUpperTail(x / 2, df) : tail;
}

/** Γ(a, x)/Γ(a), a = df/2, by Legendre's continued fraction from its far end (DLMF 8.9.2, even part). */
function farUpperTail(x: number, df: number): number {
  if (x === Infinity) return 0;
  const a = df / 2;
  let fraction = 0;
  for (let k = continuedFractionTerms; k >= 1; k--) {
    fraction = (k * (k - a)) / (x + 2 * k + 1 - a - fraction);
  }
  return Math.exp(a * Math.log(x) - x - logGammaOfHalf(df)) / (x + 1 - a - fraction);
}

/** ln Γ(df/2): Γ(1) = 1 or Γ(1/2) = √π, then Γ(a + 1) = a·Γ(a). */
function logGammaOfHalf(df: number): number {
  let sum = df % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let a = df / 2 - 1; a > 0; a--) sum += Math.log(a);
  return sum;
}
