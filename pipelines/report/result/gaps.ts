import type { GapCost } from "../../../models/judge/gap-costs.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { Result, Validation } from "../result-schema.ts";

/** What the empty values of each input cost, the dearest first; also as a share of all that the score tells beyond the base rate. */
export function gapResults(
  { traits }: Patterns,
  gaps: ReadonlyMap<number, GapCost>,
  { log_loss, log_loss_base }: Pick<Validation, "log_loss" | "log_loss_base">,
): Result["gaps"] {
  const told = log_loss === null || log_loss_base === null ? 0 : log_loss_base - log_loss;
  return [...gaps]
    .map(([trait, { empty, told: perLead, cost, measurable }]) => ({
      input: traits[trait]?.name ?? "",
      empty: roundTo(empty, 4),
      told: roundTo(perLead, 5),
      cost: roundTo(cost, 5),
      share_of_told: measurable && told > 0 ? roundTo(cost / told, 4) : null,
    }))
    .sort((a, b) => b.cost - a.cost || (a.input < b.input ? -1 : 1));
}
