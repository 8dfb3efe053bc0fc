/**
 * Two-sided p-value of Student's t: P(|T| ≥ |t|), by the finite series for whole degrees of freedom. About 1e-15 of it is
 * rounding, so it says nothing of smaller tails.
 *
 * Source: Abramowitz & Stegun (1964), 26.7.3 and 26.7.4; the same as R's `2 * pt(-abs(t), df)`.
 *
 * @param df degrees of freedom, a whole number ≥ 1.
 * @throws RangeError if t is NaN or df out of range.
 * @example studentTail(2.776445, 4); // 0.05
 */
export function studentTail(t: number, df: number): number {
  if (Number.isNaN(t) || !Number.isInteger(df) || df < 1) {
    throw new RangeError(`Student's t needs a number and whole df >= 1; got ${t} and ${df}`);
  }
  if (!Number.isFinite(t)) return 0;
  const sine = Math.abs(t) / Math.sqrt(df + t * t);
  const squaredCosine = df / (df + t * t);
  const isOdd = df % 2 === 1;
  const sum = sine * series(squaredCosine, df) * (isOdd ? Math.sqrt(squaredCosine) : 1);
  const inside = isOdd ? (2 / Math.PI) * (Math.atan(Math.abs(t) / Math.sqrt(df)) + sum) : sum;
  return Math.min(1, Math.max(0, 1 - inside));
}

/** 1 + 2/3·c² + 2·4/(3·5)·c⁴ + … for odd df, 1 + 1/2·c² + 1·3/(2·4)·c⁴ + … for even df. */
function series(squaredCosine: number, df: number): number {
  let [sum, term] = [0, 1];
  for (let k = df % 2 === 1 ? 3 : 2; k <= df; k += 2) {
    sum += term;
    term *= ((k - 1) / k) * squaredCosine;
  }
  return sum;
}
