import type { GroupOutcome } from "./group-outcome.ts";

const fewestGroups = 5;
const fewestExpected = 5;

/**
 * The groups with their expected wins moved to the level of the typical group: by the median of the effects (O − E)/V, to first
 * order E + median·V. The overall level that a model learns is pulled by its biggest groups; without this, one big weak rep
 * makes every other rep look strong. With fewer than five groups the level stays as it is.
 *
 * Source: one-step effects as in `groupEffects`; the median as the robust centre of a funnel (Spiegelhalter 2005, section 3).
 *
 * @example againstTypical(reps) // the same reps, `expected` and `variance` for a typical rep's level
 */
export function againstTypical(outcomes: readonly GroupOutcome[]): readonly GroupOutcome[] {
  const effects = outcomes
    .filter(({ expected, variance }) => expected >= fewestExpected && variance > 0)
    .map(({ observed, expected, variance }) => (observed - expected) / variance);
  if (effects.length < fewestGroups) return outcomes;
  const shift = median(effects);
  return outcomes.map((group) => ({
    ...group,
    expected: Math.max(0, group.expected + shift * group.variance),
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}
