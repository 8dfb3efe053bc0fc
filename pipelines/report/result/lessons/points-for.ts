import type { WholePoints } from "../../../../models/points/whole-points.ts";

/**
 * What the score gives to leads in some prebins of a trait, from the least to the most; null where it has no rule on the trait. The rules may
 * cut the trait elsewhere than the bin does.
 */
export function pointsFor(
  { trait, prebins }: { readonly trait: number; readonly prebins: readonly number[] },
  { traits }: Pick<WholePoints, "traits">,
): { readonly points_low: number | null; readonly points_high: number | null } {
  const pointed = traits.find((candidate) => candidate.trait === trait);
  if (pointed === undefined) return { points_low: null, points_high: null };
  const points = prebins.map((prebin) => pointed.points[pointed.binOf[prebin] as number] as number);
  return { points_low: Math.min(...points), points_high: Math.max(...points) };
}
