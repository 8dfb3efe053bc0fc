import type { GroupOutcome } from "./group-outcome.ts";
import { likeBinomial } from "./like-binomial.ts";
import { quantile } from "./quantile.ts";
import { winsDeviation } from "./wins-deviation.ts";

/** Where most groups lie. */
export interface UsualGroups {
  /** Log-odds of the typical group, where 0 is what the leads promise. */
  readonly level: number;
  /** τ, standard deviation of the usual groups' true log-odds around it: what differs without being worth a word. */
  readonly scatter: number;
}

/** Before looking: τ is half-normal with this scale, so that usual reps win some 10% more or fewer of the same leads. */
const likelyScatter = 0.12;
/** One group in five may be of another kind, and differ by as much as half or twice the odds. */
const unusualShare = 0.2;
const unusualScatter = 0.8;

const scatters = Array.from({ length: 25 }, (_, k) => k / 40);
const levelReach = 0.8;
const levelSteps = 32;

/**
 * Level and scatter of the usual groups, whatever a few others do. Each group is a usual one, with a log-odds of N(level, τ²), or, one
 * in five, one of N(level, 0.8²), so that a very weak rep neither pulls the level nor hides behind a scatter of its own making. Both
 * are posterior means over a grid. Without groups: level 0, and what is likely before looking.
 *
 * Source: the two-groups model of B. Efron, "Microarrays, Empirical Bayes and the Two-Groups Model", Statist. Sci. 23 (2008), with
 * outcomes as in `winsDeviation`; half-normal prior for τ as in C. Röver et al., "On weakly informative prior distributions for the
 * heterogeneity parameter in Bayesian random-effects meta-analysis", Res. Synth. Methods 12 (2021). Scales: docs/decisions/comparing-groups.md.
 *
 * @param outcomes with E and V above 0.
 * @example usualGroups(reps); // { level: 0.12, scatter: 0.14 }
 */
export function usualGroups(outcomes: readonly GroupOutcome[]): UsualGroups {
  const centre = medianEffect(outcomes);
  const cells = levelsAround(centre).flatMap((level) => {
    const squares = outcomes.map((group) => winsDeviation(group, level) ** 2);
    return scatters.map((scatter) => ({ level, scatter, log: logPosterior(outcomes, squares, scatter) }));
  });
  const most = Math.max(...cells.map(({ log }) => log));
  const weighted = cells.map((cell) => ({ ...cell, weight: Math.exp(cell.log - most) }));
  const all = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (cell: UsualGroups) => number) =>
    weighted.reduce((sum, cell) => sum + cell.weight * of(cell), 0) / all;
  return { level: mean(({ level }) => level), scatter: Math.sqrt(mean(({ scatter }) => scatter * scatter)) };
}

function levelsAround(centre: number): readonly number[] {
  return Array.from(
    { length: 2 * levelSteps + 1 },
    (_, k) => centre + (levelReach * (k - levelSteps)) / levelSteps,
  );
}

/** Up to a constant. */
function logPosterior(
  outcomes: readonly GroupOutcome[],
  squares: readonly number[],
  scatter: number,
): number {
  const likelihood = outcomes.reduce((sum, { variance }, i) => {
    const logOf = (share: number, spread: number) =>
      Math.log(share) + logDensity(squares[i] as number, 1 + spread * spread * variance);
    return sum + logOfSum(logOf(1 - unusualShare, scatter), logOf(unusualShare, unusualScatter));
  }, 0);
  return likelihood - scatter ** 2 / (2 * likelyScatter ** 2);
}

/** Of a normal deviation, by its square, without 1/√2π. */
function logDensity(square: number, variance: number): number {
  return -(square / variance + Math.log(variance)) / 2;
}

/** ln(e^a + e^b). */
function logOfSum(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/** In log-odds; half a win is added to each side, so that none is infinite. */
function medianEffect(outcomes: readonly GroupOutcome[]): number {
  const effects = outcomes.map((group) => {
    const { n, p } = likeBinomial(group, 0);
    const lost = Math.max(0, n - group.observed);
    return Math.log((group.observed + 0.5) / (lost + 0.5)) - Math.log(p / (1 - p));
  });
  return effects.length === 0 ? 0 : quantile(effects, 0.5);
}
