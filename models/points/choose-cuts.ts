import type { Cut } from "./cut-curve.ts";

export interface RuleBudget {
  /** Log-likelihood that may be lost against the curves. */
  readonly affordable: number;
  /** The most rules that may be spent, or null. */
  readonly maxRules: number | null;
}

interface Spent {
  readonly cost: number;
  readonly cuts: readonly Cut[];
}

/**
 * One cut per trait, so that the rules together lose least against the curves: the best spending of every number of rules by
 * dynamic programming over the traits, and of those the fewest rules that lose no more than is affordable.
 */
export function chooseCuts(ways: readonly (readonly Cut[])[], budget: RuleBudget): readonly Cut[] {
  const spendings = cheapestSpendings(ways, budget.maxRules ?? mostRules(ways));
  const costs = spendings.map((spent) => spent?.cost ?? Number.POSITIVE_INFINITY);
  const enough = costs.findIndex((cost) => cost <= budget.affordable);
  return (spendings[enough === -1 ? costs.indexOf(Math.min(...costs)) : enough] as Spent).cuts;
}

function mostRules(ways: readonly (readonly Cut[])[]): number {
  return ways.reduce((sum, cuts) => sum + Math.max(...cuts.map((cut) => cut.rules)), 0);
}

/** For 0, 1, 2 … rules: the cheapest cuts that need just so many, or null where none do. */
function cheapestSpendings(ways: readonly (readonly Cut[])[], most: number): readonly (Spent | null)[] {
  let best: (Spent | null)[] = [{ cost: 0, cuts: [] }];
  for (const cuts of ways) {
    const next: (Spent | null)[] = [];
    for (const [rules, spent] of best.entries()) {
      if (spent === null) continue;
      for (const cut of cuts) {
        const total = rules + cut.rules;
        const cost = spent.cost + cut.cost;
        if (total <= most && cost < (next[total]?.cost ?? Number.POSITIVE_INFINITY))
          next[total] = { cost, cuts: [...spent.cuts, cut] };
      }
    }
    best = Array.from(next, (spent) => spent ?? null);
  }
  return best;
}
