import type { Curves } from "../fit/empirical-bayes.ts";
import { explained } from "../fit/explained.ts";
import { nearness } from "../fit/nearness.ts";
import type { Patterns, Trait } from "../patterns.ts";
import { chooseCuts } from "./choose-cuts.ts";
import { type Cut, cutCurve } from "./cut-curve.ts";
import { swapRules } from "./swap-rules.ts";

/** Rules may lose this share of what the curves tell beyond the base rate. */
const shareLost = 0.04;

/**
 * Cuts curves into bins: the fewest that keep 96% of what the curves tell, or as many as may be spent. Where less is allowed than
 * needed, rules are exchanged between traits until no exchange helps, with the pairs among them and without.
 *
 * @param patterns with a trait for each pair.
 */
export function cutCurves(
  patterns: Patterns,
  curves: Curves,
  singles: number,
  maxRules: number | null,
): readonly Cut[] {
  const ways = curves.traits.map((curve) =>
    cutCurve(curve, (patterns.traits[curve.pieces.trait] as Trait).monotone),
  );
  const affordable = shareLost * explained(patterns, curves.logOdds);
  const free = chooseCuts(ways, { affordable, maxRules: null });
  if (maxRules === null || rulesOf(free) <= maxRules) return free;
  const isSingle = curves.traits.map(({ pieces }) => pieces.trait < singles);
  const withoutPairs = ways.map((cuts, t) => (isSingle[t] ? cuts : cuts.slice(0, 1)));
  const worth = nearness(patterns, curves);
  const tried = [ways, withoutPairs].map((some) =>
    swapRules(some, chooseCuts(some, { affordable, maxRules }), worth),
  ) as [readonly Cut[], readonly Cut[]];
  return worth(tried[0]) > worth(tried[1]) ? tried[0] : tried[1];
}

function rulesOf(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { rules }) => sum + rules, 0);
}
