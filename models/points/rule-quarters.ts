import type { Patterns } from "../patterns.ts";
import { type RuleMembers, ruleMembers } from "./rule-members.ts";
import type { WholePoints } from "./whole-points.ts";

/** In how many quarters a rule's leads converted on the side of the mean that its points say. */
export interface RuleQuarters {
  readonly held: number;
  /** Quarters with enough leads under the rule. */
  readonly of: number;
}

const fewestLeads = 20;

/**
 * How steady each rule was over the quarters, in the order of `toRules`: were its leads above the quarter's own conversion where it
 * gives points, below where it takes them? A count, and no test: the rules were learned from these leads.
 */
export function ruleQuarters(points: WholePoints, patterns: Patterns): readonly RuleQuarters[] {
  return ruleMembers(points, patterns).map((rule) => steadiness(patterns, rule));
}

function steadiness(patterns: Patterns, { points, holds }: RuleMembers): RuleQuarters {
  const quarters = new Map<number, { n: number; wins: number; ruled: number; won: number }>();
  patterns.cohort.forEach((cohort, i) => {
    const quarter = quarters.get(cohort) ?? { n: 0, wins: 0, ruled: 0, won: 0 };
    const [n, wins] = [patterns.n[i] as number, patterns.wins[i] as number];
    quarter.n += n;
    quarter.wins += wins;
    if (holds[i] === 1) {
      quarter.ruled += n;
      quarter.won += wins;
    }
    quarters.set(cohort, quarter);
  });
  const enough = [...quarters.values()].filter(({ ruled }) => ruled >= fewestLeads);
  const held = enough.filter(({ n, wins, ruled, won }) => points * (won / ruled - wins / n) > 0);
  return { held: held.length, of: enough.length };
}
