import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";

export interface PopulationStability {
  /** Σ (share after − share before)·ln(share after / share before). */
  readonly index: number;
  /** What the index stays below 95 times in 100 when nothing has changed, at these numbers of leads. */
  readonly limit: number;
  readonly pValue: number;
}

/** A bin with fewer expected leads in the smaller sample joins the others of its kind: below this, chi-square is no guide. */
const fewestExpected = 5;
const level = 0.05;

/**
 * Has a distribution changed? The population stability index of two samples over the same bins, with the limit for their own sizes:
 * the common 0.1 raises false alarms in small samples and is blind in large ones. When nothing has changed the index is about
 * (1/n + 1/m)·χ² with one degree of freedom fewer than bins. Half a lead is added to each bin, so that an empty one has a logarithm.
 *
 * Source: Yurdakul, "Statistical properties of population stability index" (2018).
 *
 * @param before leads per bin; after: the same bins later.
 * @throws RangeError on unequal lengths, or without leads on either side.
 * @example populationStability([500, 500], [60, 40]); // index 0.0397, limit 0.0423, pValue 0.0573
 */
export function populationStability(
  before: readonly number[],
  after: readonly number[],
): PopulationStability {
  const [n, m] = [total(before), total(after)];
  if (before.length !== after.length || !(n > 0 && m > 0)) {
    throw new RangeError(`cannot compare ${before.length} bins of ${n} leads with ${after.length} of ${m}`);
  }
  const bins = joined(before, after);
  const unit = 1 / n + 1 / m;
  const df = bins.length - 1;
  if (df < 1) return { index: 0, limit: 0, pValue: 1 };
  const index = bins.reduce((sum, bin) => sum + term(bin, n, m, bins.length), 0);
  return { index, limit: unit * chiSquareLimit(df), pValue: chiSquareUpperTail(index / unit, df) };
}

type Bin = readonly [before: number, after: number];

/** The bins that are large enough, and the small ones as one. */
function joined(before: readonly number[], after: readonly number[]): readonly Bin[] {
  const smaller = Math.min(total(before), total(after));
  const share = smaller / (total(before) + total(after));
  const bins = before.map((count, i): Bin => [count, after[i] as number]);
  const isLarge = ([b, a]: Bin) => (b + a) * share >= fewestExpected;
  const rest = bins.filter((bin) => !isLarge(bin));
  const restBin: Bin = [total(rest.map(([b]) => b)), total(rest.map(([, a]) => a))];
  return [...bins.filter(isLarge), ...(restBin[0] + restBin[1] > 0 ? [restBin] : [])];
}

function term([before, after]: Bin, n: number, m: number, bins: number): number {
  const was = (before + 0.5) / (n + bins / 2);
  const is = (after + 0.5) / (m + bins / 2);
  return (is - was) * Math.log(is / was);
}

/** Halving: the tail falls as x grows, and 10·(df + 10) lies far beyond its 5%. */
function chiSquareLimit(df: number): number {
  let [low, high] = [0, 10 * (df + 10)];
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (chiSquareUpperTail(middle, df) > level) low = middle;
    else high = middle;
  }
  return high;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
