import type { Grades } from "../grade/grades.ts";
import type { Side } from "../patterns.ts";
import type { Score } from "../score-lead.ts";

/** The next better letter or digit. */
export interface Step {
  readonly side: Side;
  readonly name: string;
  /** Points that the lead lacks for it. */
  readonly missing: number;
}

/** What a lead lacks for the next better letter, and for the next better digit. */
export function stepsUp(
  { fit, engagement }: Pick<Grades, "fit" | "engagement">,
  score: Pick<Score, "fit_points" | "engagement_points">,
): Step[] {
  return [
    ...nextStep("fit", fit, score.fit_points),
    ...nextStep("engagement", engagement, score.engagement_points),
  ];
}

/** Cuts stand best first, so the last one that is out of reach is the next one up. */
function nextStep(side: Side, cuts: Grades["fit"], points: number): Step[] {
  const next = cuts.findLast(({ from }) => from > points);
  return next === undefined ? [] : [{ side, name: next.name, missing: next.from - points }];
}
