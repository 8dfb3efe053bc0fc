import type { ScoringModel } from "../../../models/scoring-model.ts";
import type { Row } from "../../warehouse.ts";
import { judgeGroups } from "./groups.ts";

type GroupFigures = ScoringModel["figures"]["groups"][number];

/** Reps are not among them: a release names no person. */
const dimensions = ["grade", "territory", "product_line", "source", "quarter"] as const;

/**
 * Predicted against actual conversion of the groups that are large enough to have one, for the release and its card.
 *
 * @param rows as `readGroups` gives them.
 */
export function groupFigures(rows: readonly Row[]): GroupFigures[] {
  return dimensions.flatMap((by) =>
    judgeGroups(rows, by).flatMap(({ name, judged, wins, predicted, actual, actual_low, actual_high }) =>
      wins === null || predicted === null || actual === null || actual_low === null || actual_high === null
        ? []
        : [{ by, name, leads: judged, wins, predicted, actual, actual_low, actual_high }],
    ),
  );
}
