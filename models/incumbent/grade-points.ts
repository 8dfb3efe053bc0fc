import type { BuiltModel } from "../build-model.ts";
import { classOf, cutGrades, gradeOf } from "../grade/grades.ts";
import { probabilityTable } from "../points/probability-table.ts";
import { roundTo } from "../round-to.ts";
import type { GivenScore } from "./given-score.ts";
import { type PointedLeads, totalPoints } from "./judge-points.ts";
import { pointsLine } from "./points-line.ts";

/** What the leads add to given rules: grades, what points mean, and how unseen leads fared. */
export type GradedScore = Pick<BuiltModel, "grades" | "probability" | "unseen">;

/**
 * Grades and probabilities of a given score from what became of the leads, as for a calibrated one. Classes are made from expected
 * conversion: those that a config declares are of the calibrated model's grades.
 *
 * @param unseen probability of each pattern by a line that was fitted without it.
 */
export function gradePoints(
  leads: PointedLeads,
  unseen: Float64Array,
  { inputs, most }: Pick<GivenScore, "inputs" | "most">,
): GradedScore {
  const { fit, engagement, patterns } = leads;
  const points = totalPoints(leads);
  const probabilities = Array.from(unseen, (probability) => roundTo(probability, 6));
  const hasEngagement = inputs.some(({ side }) => side === "engagement");
  const { n, wins } = patterns;
  const counted = { fit, engagement, probabilities, n, wins };
  const grades = cutGrades(counted, hasEngagement, undefined, { fit: null, engagement: null });
  const gradeOfRow = fit.map((own, i) => gradeOf(grades, own, engagement[i] as number));
  return {
    grades,
    probability: probabilityTable({ most, ...pointsLine(patterns, points, most) }),
    unseen: {
      probabilities,
      points,
      grades: gradeOfRow,
      classes: gradeOfRow.map((grade) => classOf(grades, grade)),
    },
  };
}
