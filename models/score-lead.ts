import { classOf, gradeOf } from "./grade/grades.ts";
import type { Condition, ModelInput, Rule, ScoringModel } from "./scoring-model.ts";

/** A lead as the model's inputs: a number, a text, or null where nothing is known. */
export type LeadInputs = Readonly<Record<string, string | number | null>>;

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
  const hits = model.inputs.flatMap((input) => {
    const rule = model.rules.find(
      (rule) => rule.input === input.name && holds(rule.condition, knownValue(input, lead)),
    );
    return rule === undefined ? [] : [{ input, rule }];
  });
  const sum = (side: ModelInput["side"]) =>
    hits.reduce((total, hit) => total + (hit.input.side === side ? hit.rule.points : 0), 0);
  const [fit, engagement] = [sum("fit"), sum("engagement")];
  const grade = gradeOf(model.grades, fit, engagement);
  return {
    points: fit + engagement,
    fit_points: fit,
    engagement_points: engagement,
    grade,
    class: classOf(model.grades, grade),
    probability: model.probability[fit + engagement] as number,
    decision: decide(model, grade, fit + engagement),
    reasons: topReasons(hits.map((hit) => hit.rule)),
  };
}

/** NaN says as little as null; an empty count is the number that the input declares. */
function knownValue(input: ModelInput, lead: LeadInputs): string | number | null {
  const value = Object.hasOwn(lead, input.name) ? (lead[input.name] ?? null) : null;
  return value === null || Number.isNaN(value) ? input.empty_as : value;
}

function holds(condition: Condition, value: string | number | null): boolean {
  if (condition.operator === "is empty") return value === null;
  if (value === null) return false;
  if (condition.operator === "is one of") return condition.values.includes(String(value));
  if (condition.operator === "is any other") return !condition.than.includes(String(value));
  const number = Number(value);
  return (
    (condition.from === null || number >= condition.from) &&
    (condition.below === null || number < condition.below)
  );
}

function decide({ qualify }: ScoringModel, grade: string, points: number): Score["decision"] {
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
