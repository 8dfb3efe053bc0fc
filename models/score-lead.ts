import { classOf, gradeOf } from "./grade/grades.ts";
import { hitsOf } from "./hits-of.ts";
import type { LeadInputs } from "./lead-inputs.ts";
import type { ModelInput, Rule, ScoringModel } from "./scoring-model.ts";

export interface Score {
  readonly points: number;
  readonly fit_points: number;
  readonly engagement_points: number;
  readonly grade: string;
  readonly class: "high" | "medium" | "low";
  readonly probability: number;
  readonly decision: "qualify" | "nurture";
  /** Up to three rules that gave most points, in words. */
  readonly reasons: string;
}

const maxReasons = 3;

/** Scores one lead by the rules of a release: the reference that SQL and every other form must reproduce. */
export function scoreLead(model: ScoringModel, lead: LeadInputs): Score {
  const hits = hitsOf(model, lead);
  const sum = (side: ModelInput["side"]) =>
    hits.reduce((total, hit) => total + (hit.input.side === side ? hit.rule.points : 0), model.start[side]);
  const [fit, engagement] = [sum("fit"), sum("engagement")];
  const grade = gradeOf(model.grades, fit, engagement);
  return {
    points: fit + engagement,
    fit_points: fit,
    engagement_points: engagement,
    grade,
    class: classOf(model.grades, grade),
    probability: model.probability[fit + engagement] as number,
    decision: decisionOf(model.qualify, grade, fit + engagement),
    reasons: topReasons(hits.map((hit) => hit.rule)),
  };
}

/** Whether a model's bar lets a lead of this grade and these points through. */
export function decisionOf(
  qualify: ScoringModel["qualify"],
  grade: string,
  points: number,
): Score["decision"] {
  const qualifies = qualify.by === "points" ? points >= qualify.from : qualify.grades.includes(grade);
  return qualifies ? "qualify" : "nurture";
}

function topReasons(rules: readonly Rule[]): string {
  return rules
    .filter((rule) => rule.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, maxReasons)
    .map((rule) => rule.reason)
    .join("; ");
}
