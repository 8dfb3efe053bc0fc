/**
 * How strong a trait is in the score: the standard deviation over the leads of what it adds to the log-odds.
 *
 * @param effects log-odds per piece; `leads` how many leads are in each.
 */
export function strength(effects: ArrayLike<number>, leads: ArrayLike<number>): number {
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < effects.length; i++) {
    const [effect, own] = [effects[i] as number, leads[i] as number];
    n += own;
    sum += own * effect;
    squares += own * effect * effect;
  }
  return n === 0 ? 0 : Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
}
