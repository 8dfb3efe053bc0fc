/**
 * The value below which a share of the values lies, between two of them by a straight line (R's type 7).
 *
 * Source: Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 *
 * @param values at least one finite number, in any order.
 * @param share 0 to 1.
 * @throws RangeError without values.
 * @example quantile([1, 2, 3, 4], 0.25); // 1.75
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) throw new RangeError("a quantile needs at least one value");
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}
