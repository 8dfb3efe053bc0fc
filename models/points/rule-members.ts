import { holdsIn } from "../pairs.ts";
import type { Patterns } from "../patterns.ts";
import type { WholePoints } from "./whole-points.ts";

/** What a rule looks at, what it gives, and the patterns whose leads meet it (1). */
export interface RuleMembers {
  /** Positions in `patterns.traits`: one, or two of a pair. */
  readonly traits: readonly number[];
  readonly points: number;
  readonly holds: Uint8Array;
}

/** The patterns of each rule, in the order of `toRules`. */
export function ruleMembers(points: WholePoints, patterns: Patterns): readonly RuleMembers[] {
  const singles = points.traits.flatMap(({ trait, binOf, points: own }) =>
    own.flatMap((value, bin) => {
      if (value === 0) return [];
      const codes = patterns.codes[trait] as Uint8Array;
      return [{ traits: [trait], points: value, holds: codes.map((code) => (binOf[code] === bin ? 1 : 0)) }];
    }),
  );
  const pairs = points.pairs.map((pair) => ({
    traits: [pair.first.trait, pair.second.trait],
    points: pair.points,
    holds: holdsIn(pair, patterns),
  }));
  return [...singles, ...pairs];
}
