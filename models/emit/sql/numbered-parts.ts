import { inputNamed } from "../../input-named.ts";
import { ruleParts } from "../../rule-parts.ts";
import type { ModelInput, Rule, ScoringModel } from "../../scoring-model.ts";

/** A rule with its place among all rules: 1 for the one that gives most points, and of equal ones for that of the earlier input. */
interface NumberedRule {
  readonly number: number;
  readonly rule: Rule;
}

/** Rules of which at most one applies: those of one input, or one pair. */
export interface Part {
  /** Column that holds the number of the rule that applies. */
  readonly column: string;
  readonly side: ModelInput["side"];
  readonly rules: readonly NumberedRule[];
}

/** The rules in parts, numbered so that a lead's best reasons are its lowest numbers. */
export function numberedParts(model: ScoringModel): readonly Part[] {
  const parts = ruleParts(model);
  const strongestFirst = parts.flat().sort((a, b) => b.points - a.points);
  return parts.map((rules, i) => ({
    column: `rule_${i + 1}`,
    side: inputNamed(model, rules[0].input).side,
    rules: rules.map((rule) => ({ number: strongestFirst.indexOf(rule) + 1, rule })),
  }));
}

/** Whether a rule of the part can be given as a reason: only what speaks for a lead is. */
export function canBeReason({ rules }: Part): boolean {
  return rules.some(({ rule }) => rule.points > 0);
}
