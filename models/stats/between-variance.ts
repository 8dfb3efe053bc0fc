import { dispersion } from "./overdispersion.ts";

/**
 * The variance τ² of the groups' true effects on the log-odds scale, beyond chance: how far reps or territories
 * really lie apart. DerSimonian–Laird, with its Q statistic taken from z-scores winsorised at 10%:
 * τ² = max(0, (I·φ − (I − 1)) / (ΣV − ΣV²/ΣV)), φ the dispersion, V the precision of a group's effect (O − E)/V.
 * 0 with fewer than two groups.
 *
 * Source: DerSimonian & Laird, Controlled Clinical Trials 7 (1986); trimmed as in Spiegelhalter (2005).
 *
 * @param groups z = (O − E)/√V and V, above 0, of each group.
 * @example betweenVariance([{ z: 3, variance: 10 }, { z: -3, variance: 10 }]); // 1.597
 */
export function betweenVariance(
  groups: readonly { readonly z: number; readonly variance: number }[],
): number {
  if (groups.length < 2) return 0;
  const total = groups.reduce((sum, { variance }) => sum + variance, 0);
  const squares = groups.reduce((sum, { variance }) => sum + variance * variance, 0);
  const excess = groups.length * dispersion(groups.map(({ z }) => z)) - (groups.length - 1);
  return Math.max(0, excess / (total - squares / total));
}
