import type { GroupOutcome } from "./group-outcome.ts";

/** Trials and their chance of success. */
export interface LikeBinomial {
  readonly n: number;
  readonly p: number;
}

/** A chance below this makes a Poisson count of it, and no division by zero. */
const leastChance = 1e-9;

/**
 * The binomial count with the mean and variance that the wins of unlike leads have: p = 1 − V/E, n = E/p. Its n need not be whole.
 * `level` raises the log-odds of each lead, as a better rep would.
 *
 * Source: two moments; the wins of unlike leads are spread less than binomial ones of the same mean (Hoeffding, Ann. Math. Stat. 27, 1956).
 *
 * @param group E = Σ p, above 0, and V = Σ p(1 − p), at most E.
 * @throws RangeError where no leads have such an E and V.
 * @example likeBinomial({ expected: 20, variance: 16 }, 0); // { n: 100, p: 0.2 }
 */
export function likeBinomial(
  { expected, variance }: Pick<GroupOutcome, "expected" | "variance">,
  level: number,
): LikeBinomial {
  if (!(expected > 0 && variance >= 0 && variance <= expected)) {
    throw new RangeError(`no leads have E = ${expected} and V = ${variance}`);
  }
  const p = Math.max(leastChance, 1 - variance / expected);
  return { n: expected / p, p: p / (p + (1 - p) * Math.exp(-level)) };
}
