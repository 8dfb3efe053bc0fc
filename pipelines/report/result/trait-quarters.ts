import { traitQuarters } from "../../../models/judge/trait-quarters.ts";
import type { Patterns } from "../../../models/patterns.ts";
import type { WholePoints } from "../../../models/points/whole-points.ts";
import { roundTo } from "../../../models/round-to.ts";
import { falseDiscoveryRate } from "../../../models/stats/benjamini-hochberg.ts";
import { z95 } from "../../../models/stats/interval.ts";
import type { Result } from "../result-schema.ts";

/**
 * What each trait with points told in each quarter; nothing where there are no two quarters to compare.
 *
 * @param quarters names of the quarters with judged leads, in order.
 */
export function traitQuarterResults(
  points: WholePoints,
  patterns: Patterns,
  quarters: readonly string[],
): Result["trait_quarters"] {
  if (quarters.length < 2) return [];
  return traitQuarters(points, patterns).map(({ trait, quarters: effects, qValue }) => ({
    input: patterns.traits[trait]?.name ?? "",
    verdict: qValue === null ? "too few" : qValue <= falseDiscoveryRate ? "unsteady" : "steady",
    q_value: qValue === null ? null : Number(qValue.toPrecision(3)),
    quarters: effects.map(({ cohort, leads, effect, error }) => ({
      quarter: quarters[cohort] ?? "",
      leads,
      effect: roundTo(effect, 3),
      low: roundTo(effect - z95 * error, 3),
      high: roundTo(effect + z95 * error, 3),
    })),
  }));
}
