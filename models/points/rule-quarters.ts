import { holdsIn } from "../pairs.ts";
import type { Patterns } from "../patterns.ts";
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
  const singles = points.traits.flatMap(({ trait, binOf, points: own }) =>
    own.flatMap((value, bin) => {
      if (value === 0) return [];
      const codes = patterns.codes[trait] as Uint8Array;
      return [steadiness(patterns, value, (i) => binOf[codes[i] as number] === bin)];
    }),
  );
  const pairs = points.pairs.map((pair) => {
    const holds = holdsIn(pair, patterns);
    return steadiness(patterns, pair.points, (i) => holds[i] === 1);
  });
  return [...singles, ...pairs];
}

function steadiness(patterns: Patterns, points: number, isIn: (i: number) => boolean): RuleQuarters {
  const quarters = new Map<number, { n: number; wins: number; ruled: number; won: number }>();
  patterns.cohort.forEach((cohort, i) => {
    const quarter = quarters.get(cohort) ?? { n: 0, wins: 0, ruled: 0, won: 0 };
    const [n, wins] = [patterns.n[i] as number, patterns.wins[i] as number];
    quarter.n += n;
    quarter.wins += wins;
    if (isIn(i)) {
      quarter.ruled += n;
      quarter.won += wins;
    }
    quarters.set(cohort, quarter);
  });
  const enough = [...quarters.values()].filter(({ ruled }) => ruled >= fewestLeads);
  const held = enough.filter(({ n, wins, ruled, won }) => points * (won / ruled - wins / n) > 0);
  return { held: held.length, of: enough.length };
}
