import type { ScoringModel } from "../scoring-model.ts";
import { allGrades, type DeclaredClasses, gradeClasses } from "./classes.ts";
import { gradeCuts, stepOf } from "./cuts.ts";
import type { CutsInForce } from "./cuts-in-force.ts";

export type Grades = ScoringModel["grades"];

/** Leads with the points and the probability that models which never saw them gave. One item per row. */
export interface UnseenPoints {
  readonly fit: readonly number[];
  readonly engagement: readonly number[];
  readonly probabilities: readonly number[];
  readonly n: Float64Array;
  readonly wins: Float64Array;
}

const letters = ["A", "B", "C", "D"];
const digits = ["1", "2", "3", "4"];

/** Cuts letters on fit points and, where rules speak of engagement, digits on engagement points; then sorts grades into classes. Cuts in force stay where they hold. */
export function cutGrades(
  unseen: UnseenPoints,
  hasEngagement: boolean,
  declared: DeclaredClasses | undefined,
  inForce: CutsInForce,
): Grades {
  const { n, wins } = unseen;
  const fit = gradeCuts({ points: unseen.fit, n, wins }, letters, inForce.fit);
  const engagement = hasEngagement
    ? gradeCuts({ points: unseen.engagement, n, wins }, digits, inForce.engagement)
    : [];
  const means = gradeMeans({ fit, engagement }, unseen);
  return { fit, engagement, ...gradeClasses(allGrades(fit, engagement), declared, means) };
}

/** Letter by fit points, digit by engagement points: `A1`; a letter alone where no rule is about engagement. */
export function gradeOf(cuts: Pick<Grades, "fit" | "engagement">, fit: number, engagement: number): string {
  return stepOf(cuts.fit, fit) + (cuts.engagement.length === 0 ? "" : stepOf(cuts.engagement, engagement));
}

/** The class that a grade belongs to. */
export function classOf(
  { high, low }: Pick<Grades, "high" | "low">,
  grade: string,
): "high" | "medium" | "low" {
  if (high.includes(grade)) return "high";
  return low.includes(grade) ? "low" : "medium";
}

function gradeMeans(cuts: Pick<Grades, "fit" | "engagement">, unseen: UnseenPoints) {
  const means = new Map<string, { grade: string; n: number; expected: number }>();
  unseen.fit.forEach((fit, i) => {
    const grade = gradeOf(cuts, fit, unseen.engagement[i] as number);
    const mean = means.get(grade) ?? { grade, n: 0, expected: 0 };
    mean.n += unseen.n[i] as number;
    mean.expected += (unseen.n[i] as number) * (unseen.probabilities[i] as number);
    means.set(grade, mean);
  });
  return [...means.values()];
}
