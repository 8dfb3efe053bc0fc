import { isPair } from "../hits-of.ts";
import type { Side } from "../patterns.ts";
import type { Rule } from "../scoring-model.ts";

/** Where points begin and end. */
export interface PointsSpan {
  /** What a lead can lose on each side: with so many points to start with none goes below 0. */
  readonly start: Readonly<Record<Side, number>>;
  /** The most points that a lead can have, with those it starts with. */
  readonly most: number;
}

/**
 * The span of points that rules can give: of the rules on one input at most one holds, of those that ask for two things each may.
 *
 * @param sideOf the side that an input's points count on.
 */
export function pointsSpan(rules: readonly Rule[], sideOf: (input: string) => Side): PointsSpan {
  const start = { fit: 0, engagement: 0 };
  let most = 0;
  for (const { input, points } of together(rules)) {
    start[sideOf(input)] += Math.max(0, -Math.min(...points));
    most += Math.max(0, ...points) + Math.max(0, -Math.min(...points));
  }
  return { start, most };
}

/** The points of rules of which at most one holds. */
function together(rules: readonly Rule[]): { input: string; points: number[] }[] {
  const singles = new Map<string, number[]>();
  for (const { input, points } of rules.filter((rule) => !isPair(rule)))
    singles.set(input, [...(singles.get(input) ?? []), points]);
  const pairs = rules.filter(isPair).map(({ input, points }) => ({ input, points: [points] }));
  return [...[...singles].map(([input, points]) => ({ input, points })), ...pairs];
}
