import type { GroupResult } from "../../result-schema.ts";
import { poorBelow, poorFrom, poorLeads } from "../groups.ts";

/**
 * Whether a group's leads are clearly poorer than all leads, as its label says, or by the same measure clearly better; null where
 * they are like the others', or where their mix may not be known.
 *
 * @param groups of one dimension.
 */
export function standsApart(
  { flags, leads, net_quality_score: score }: GroupResult,
  groups: readonly GroupResult[],
): "poorer" | "better" | null {
  if (score === null) return null;
  if (flags.includes(poorLeads)) return "poorer";
  return leads >= poorFrom && score > qualityOfAll(groups) + poorBelow ? "better" : null;
}

/** The Net Quality Score of all groups together, but for those that do not show theirs. */
function qualityOfAll(groups: readonly GroupResult[]): number {
  const shown = groups.filter(({ net_quality_score }) => net_quality_score !== null);
  const all = shown.reduce((sum, { leads }) => sum + leads, 0);
  return shown.reduce((sum, { net_quality_score, leads }) => sum + (net_quality_score ?? 0) * leads, 0) / all;
}
