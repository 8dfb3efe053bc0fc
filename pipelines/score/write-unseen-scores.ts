import type { BuiltModel } from "../../models/build-model.ts";
import type { Warehouse } from "../warehouse.ts";

/** Writes `meta.pattern_scores`: what was said of each pattern without having seen it. */
export async function writeUnseenScores(
  warehouse: Warehouse,
  { unseen }: Pick<BuiltModel, "unseen">,
): Promise<void> {
  const columns = {
    pattern_number: "bigint",
    probability: "decimal(9,6)",
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
      points,
      grade: unseen.grades[i] ?? null,
      class: unseen.classes[i] ?? null,
    })),
  );
}
