import type { BuiltModel } from "../../models/build-model.ts";
import type { Judged } from "../../models/judge/judge-model.ts";
import { roundTo } from "../../models/round-to.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Writes `meta.pattern_scores`: what was said of each pattern without having seen it.
 *
 * @param outOfTime what a stand-in learned from earlier quarters says of the latest; null where there is none.
 */
export async function writeUnseenScores(
  warehouse: Warehouse,
  { unseen }: Pick<BuiltModel, "unseen">,
  outOfTime: Judged["outOfTime"],
): Promise<void> {
  const columns = {
    pattern_number: "bigint",
    probability: "decimal(9,6)",
    held_out_probability: "decimal(9,6)",
    points: "bigint",
    grade: "varchar",
    class: "varchar",
  } as const;
  await warehouse.write(
    "meta.pattern_scores",
    columns,
    unseen.points.map((points, i) => ({
      pattern_number: i,
      probability: unseen.probabilities[i] ?? null,
      held_out_probability: heldOut(outOfTime, i),
      points,
      grade: unseen.grades[i] ?? null,
      class: unseen.classes[i] ?? null,
    })),
  );
}

/** Null for the quarters that the stand-in was learned from. */
function heldOut(outOfTime: Judged["outOfTime"], pattern: number): number | null {
  const probability = outOfTime?.probabilities[pattern];
  return probability === undefined || Number.isNaN(probability) ? null : roundTo(probability, 6);
}
