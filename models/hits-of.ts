import { inputNamed } from "./input-named.ts";
import type { LeadInputs } from "./lead-inputs.ts";
import type { Condition, ModelInput, Rule, ScoringModel } from "./scoring-model.ts";

/** A rule that holds for a lead, with the input whose side its points count on. */
export interface Hit {
  readonly input: ModelInput;
  readonly rule: Rule;
}

/** The rules that hold for a lead: of each input at most one, in the order of the inputs, then the pairs. */
export function hitsOf(model: Pick<ScoringModel, "inputs" | "rules">, lead: LeadInputs): readonly Hit[] {
  const [pairs, singles] = [model.rules.filter(isPair), model.rules.filter((rule) => !isPair(rule))];
  const value = (name: string) => knownValue(inputNamed(model, name), lead);
  const single = model.inputs.flatMap((input) => {
    const rule = singles.find(
      (rule) => rule.input === input.name && holds(rule.condition, value(input.name)),
    );
    return rule === undefined ? [] : [{ input, rule }];
  });
  const paired = pairs.filter(
    ({ input, condition, and }) =>
      and !== null && holds(condition, value(input)) && holds(and.condition, value(and.input)),
  );
  return [...single, ...paired.map((rule) => ({ input: inputNamed(model, rule.input), rule }))];
}

/** Whether a rule asks for two things. */
export function isPair({ and }: Rule): boolean {
  return and !== null;
}

/** NaN says as little as null; an empty count is the number that the input declares. */
function knownValue(input: ModelInput, lead: LeadInputs): string | number | null {
  const value = Object.hasOwn(lead, input.name) ? (lead[input.name] ?? null) : null;
  return value === null || Number.isNaN(value) ? input.empty_as : value;
}

function holds(condition: Condition, value: string | number | null): boolean {
  if (condition.operator === "is empty") return value === null;
  if (value === null) return condition.or_empty;
  if (condition.operator === "is one of") return condition.values.includes(String(value));
  if (condition.operator === "is any other") return !condition.than.includes(String(value));
  const number = Number(value);
  return (
    (condition.from === null || number >= condition.from) &&
    (condition.below === null || number < condition.below)
  );
}
