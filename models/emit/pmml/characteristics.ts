import { isPair } from "../../hits-of.ts";
import type { Rule, ScoringModel } from "../../scoring-model.ts";
import type { FieldNames } from "./field-names.ts";
import { allOf, conditionPredicate } from "./predicate.ts";
import { xmlElement } from "./xml-element.ts";

/** One characteristic per input, whose first rule that holds counts, and one per pair. Each ends with 0 points for all other leads. */
export function characteristics({ inputs, rules }: ScoringModel, names: FieldNames): string {
  const singles = inputs.map(({ name }) =>
    characteristic(
      name,
      rules.filter((rule) => rule.input === name && !isPair(rule)),
      names,
    ),
  );
  const pairs = rules.filter(isPair).map((rule) => characteristic(rule.id, [rule], names));
  return xmlElement("Characteristics", {}, [...singles, ...pairs]);
}

function characteristic(name: string, rules: readonly Rule[], names: FieldNames): string {
  const attributes = rules.map((rule) => attribute(rule.points, rulePredicate(rule, names)));
  return xmlElement("Characteristic", { name }, [...attributes, attribute(0, xmlElement("True", {}))]);
}

function attribute(partialScore: number, predicate: string): string {
  return xmlElement("Attribute", { partialScore }, [predicate]);
}

function rulePredicate({ input, condition, and }: Rule, names: FieldNames): string {
  const first = conditionPredicate(names.input(input), condition);
  return and === null ? first : allOf([first, conditionPredicate(names.input(and.input), and.condition)]);
}
