/**
 * The values with both ends pulled in to the `share` and 1 − `share` quantiles, so that a few extreme groups do not
 * decide how much the ordinary ones vary. Quantiles interpolate linearly (R type 7).
 *
 * Source: Dixon, "Simplified estimation from censored normal samples", Ann. Math. Stat. 31 (1960).
 *
 * @param share part pulled in at each end, 0 to 0.5.
 * @example winsorised([1, 2, 3, 4, 100], 0.25); // [2, 2, 3, 4, 4]
 */
export function winsorised(values: readonly number[], share: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const low = quantile(sorted, share);
  const high = quantile(sorted, 1 - share);
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
