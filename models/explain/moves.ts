import { probesOf } from "../emit/probes.ts";
import { hitsOf } from "../hits-of.ts";
import type { LeadInputs } from "../lead-inputs.ts";
import { ruleText } from "../points/rules.ts";
import { type Score, scoreLead } from "../score-lead.ts";
import type { ModelInput, Rule, ScoringModel } from "../scoring-model.ts";

/** What another value of one input would make of a lead. */
export interface Move {
  readonly input: string;
  /** The rules that would hold, in words, or that the value has none. */
  readonly text: string;
  /** Points more or less than now. */
  readonly points: number;
  readonly grade: string;
  readonly decision: Score["decision"];
}

/**
 * Every other value of one input at a time that would give the lead another grade, with the sum that the rules would then give:
 * pairs that would begin or cease to hold are counted. Better grades first, and of those the largest step.
 */
export function movesOf(model: ScoringModel, lead: LeadInputs, now: Score): readonly Move[] {
  return model.inputs
    .flatMap((input) => movesOfInput(model, lead, now, input))
    .filter(({ grade }) => grade !== now.grade)
    .sort((a, b) => b.points - a.points);
}

/** One move for each set of rules that some value of the input would make hold. */
function movesOfInput(model: ScoringModel, lead: LeadInputs, now: Score, input: ModelInput): Move[] {
  const moves = new Map<string, Move>();
  const held = keyOf(rulesOf(model, lead, input));
  for (const value of probesOf(model, input)) {
    const changed = { ...lead, [input.name]: value };
    const rules = rulesOf(model, changed, input);
    const key = keyOf(rules);
    if (key === held || moves.has(key)) continue;
    const score = scoreLead(model, changed);
    moves.set(key, {
      input: input.name,
      text: rules.length === 0 ? `${input.name} is a value without a rule` : rules.map(ruleText).join("; "),
      points: score.points - now.points,
      grade: score.grade,
      decision: score.decision,
    });
  }
  return [...moves.values()];
}

/** The rules that hold for a lead and ask for an input. */
function rulesOf(model: ScoringModel, lead: LeadInputs, { name }: ModelInput): readonly Rule[] {
  return hitsOf(model, lead)
    .map(({ rule }) => rule)
    .filter((rule) => rule.input === name || rule.and?.input === name);
}

function keyOf(rules: readonly Rule[]): string {
  return rules.map(({ id }) => id).join();
}
