import type { Design } from "../fit/design.ts";
import { firthProfile } from "./firth-profile.ts";
import type { Interval } from "./interval.ts";
import { requireCounts } from "./require-counts.ts";

/** Leads of one kind, and how many of them were won. */
export interface Counted {
  readonly leads: number;
  readonly wins: number;
}

/** How many times the odds of the others some leads have. */
export interface OddsRatio {
  readonly ratio: number;
  /** 95% profile penalised-likelihood interval. */
  readonly interval: Interval;
  /** Penalised likelihood ratio test that the ratio is 1. */
  readonly pValue: number;
}

/**
 * Odds ratio of the leads with a trait against those without, by Firth's regression: finite with 0 wins or 0 losses too,
 * where the raw ratio is 0, infinite or undefined. It equals the raw ratio with ½ added to each of the four counts.
 *
 * Source: G. Heinze and M. Schemper, "A solution to the problem of separation in logistic regression", Statistics in
 * Medicine 21 (2002).
 *
 * @throws RangeError on impossible counts, or where one side has no leads: there is nothing to compare.
 * @example oddsRatio({ leads: 20, wins: 10 }, { leads: 200, wins: 40 }).ratio; // 3.96
 */
export function oddsRatio(inside: Counted, outside: Counted): OddsRatio {
  for (const { wins, leads } of [inside, outside]) requireCounts(wins, leads);
  if (inside.leads === 0 || outside.leads === 0)
    throw new RangeError("an odds ratio needs leads on both sides");
  const { estimate, interval, pValue } = firthProfile(twoRows(inside, outside), 0);
  return {
    ratio: Math.exp(estimate),
    interval: { low: Math.exp(interval.low), high: Math.exp(interval.high) },
    pValue,
  };
}

function twoRows(inside: Counted, outside: Counted): Design {
  return {
    columns: [Float64Array.of(1, 0)],
    n: Float64Array.of(inside.leads, outside.leads),
    wins: Float64Array.of(inside.wins, outside.wins),
  };
}

/**
 * Odds ratio of the leads that meet a rule against all other leads.
 *
 * @param all every lead that was learned from, those of the rule among them.
 * @returns null where fewer than `fewest` leads meet the rule or do not.
 * @throws RangeError on impossible counts, such as a rule with more wins than all leads have.
 */
export function ruleOddsRatio(rule: Counted, all: Counted, fewest: number): OddsRatio | null {
  const others = { leads: all.leads - rule.leads, wins: all.wins - rule.wins };
  if (Math.min(rule.leads, others.leads) < Math.max(1, fewest)) return null;
  return oddsRatio(rule, others);
}
