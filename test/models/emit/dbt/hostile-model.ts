import type { Condition, ScoringModel } from "../../../../models/scoring-model.ts";
import { smallModel } from "../../small-model.ts";

/** What templates, YAML, SQL and Markdown could stumble over. */
export const hostileText =
  '{{ 1/0 }}{% endraw %}{# "it\'s" \\ `c`\r\n\r-- {{{ %s $1 #}\u2028\u0085\ufeff\u007f日👩‍👧';

/** The small model with that text as its name, and in every name, value and reason. */
export const hostileModel: ScoringModel = {
  ...smallModel,
  name: hostileText,
  inputs: smallModel.inputs.map((input) => ({ ...input, name: odd(input.name), as_of: hostileText })),
  rules: smallModel.rules.map((rule) => ({
    ...rule,
    input: odd(rule.input),
    reason: odd(rule.reason),
    condition: withOddValues(rule.condition),
  })),
};

function odd(name: string): string {
  return `${name} ${hostileText}`;
}

function withOddValues(condition: Condition): Condition {
  if (condition.operator === "is one of") return { ...condition, values: [...condition.values, hostileText] };
  if (condition.operator === "is any other") return { ...condition, than: [...condition.than, hostileText] };
  return condition;
}
