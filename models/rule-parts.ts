import { isPair } from "./hits-of.ts";
import type { Rule, ScoringModel } from "./scoring-model.ts";

/** The rules in parts of which at most one rule applies to a lead: those of one input, in the order of inputs, then each pair. */
export function ruleParts({
  inputs,
  rules,
}: Pick<ScoringModel, "inputs" | "rules">): readonly (readonly [Rule, ...Rule[]])[] {
  const singles = inputs.map(({ name }) => rules.filter((rule) => rule.input === name && !isPair(rule)));
  const pairs = rules.filter(isPair).map((rule) => [rule]);
  return [...singles, ...pairs].filter((part) => part.length > 0) as [Rule, ...Rule[]][];
}
