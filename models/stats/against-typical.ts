import { fewestExpected } from "./group-effects.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { likeBinomial } from "./like-binomial.ts";
import { usualGroups } from "./usual-groups.ts";

const fewestGroups = 5;

/**
 * The groups with their expected wins, and the variance of these, moved to the level of the typical group. The overall level that a
 * model learns is pulled by its biggest groups; without this, one big weak rep makes every other rep look strong. With fewer than
 * five groups of five expected wins the level stays as it is.
 *
 * Source: level as in `usualGroups`, moments as in `likeBinomial`.
 *
 * @example againstTypical(reps) // the same reps, `expected` and `variance` for a typical rep's level
 */
export function againstTypical(outcomes: readonly GroupOutcome[]): readonly GroupOutcome[] {
  const telling = outcomes.filter(({ expected }) => expected >= fewestExpected);
  if (telling.length < fewestGroups) return outcomes;
  const { level } = usualGroups(telling);
  return outcomes.map((group) => (group.expected > 0 ? { ...group, ...momentsAt(group, level) } : group));
}

function momentsAt(group: GroupOutcome, level: number) {
  const { n, p } = likeBinomial(group, level);
  return { expected: n * p, variance: n * p * (1 - p) };
}
