import type { GroupOutcome } from "./group-outcome.ts";
import { likeBinomial } from "./like-binomial.ts";

/**
 * How far a group's wins lie from those of a group with the same leads at `level`, on the scale where chance has a standard deviation of
 * 1 for few and many wins alike: 2√(n + ½)·(asin √((O + ⅜)/(n + ¾)) − asin √p). The plain (O − E)/√V is not so even: too few wins
 * stand out less than as many too much, and weak reps stay unseen.
 *
 * Source: F. J. Anscombe, "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35 (1948).
 *
 * @param level log-odds by which the group is compared; 0 is what the leads promise.
 * @throws RangeError as `likeBinomial`.
 * @example winsDeviation({ name: "Ada", observed: 10, expected: 20, variance: 16 }, 0); // -2.75, where (O − E)/√V is -2.5
 */
export function winsDeviation(group: GroupOutcome, level: number): number {
  const { n, p } = likeBinomial(group, level);
  const share = Math.min(1, (group.observed + 3 / 8) / (n + 3 / 4));
  return 2 * Math.sqrt(n + 0.5) * (Math.asin(Math.sqrt(share)) - Math.asin(Math.sqrt(p)));
}

/** Wins over expected wins at a given deviation: `winsDeviation` the other way round, never below 0. */
export function ratioAtDeviation(
  { expected, variance }: Pick<GroupOutcome, "expected" | "variance">,
  deviation: number,
): number {
  const { n, p } = likeBinomial({ expected, variance }, 0);
  const angle = Math.asin(Math.sqrt(p)) + deviation / (2 * Math.sqrt(n + 0.5));
  const share = Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
  return Math.max(0, share * (n + 3 / 4) - 3 / 8) / expected;
}
