/**
 * Refuses counts that cannot be: `wins` of `n` needs 0 ≤ wins ≤ n, both finite.
 *
 * @throws RangeError naming what was needed and what came.
 * @example requireCounts(3, 10); requireCounts(11, 10); // the second throws
 */
export function requireCounts(wins: number, n: number): void {
  if (!(wins >= 0 && wins <= n && Number.isFinite(n))) {
    throw new RangeError(`counts need 0 <= wins <= n, both finite; got ${wins} wins of ${n}`);
  }
}
