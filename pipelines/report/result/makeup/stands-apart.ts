import type { GroupResult } from "../../result-schema.ts";
import { poorBelow, poorFrom, poorLeads } from "../groups.ts";
import { averageQuality } from "../quality/net-quality.ts";

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
  return leads >= poorFrom && score > averageQuality(groups) + poorBelow ? "better" : null;
}
