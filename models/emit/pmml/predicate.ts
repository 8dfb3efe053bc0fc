import type { Condition } from "../../scoring-model.ts";
import { xmlElement } from "./xml-element.ts";
import { isWritable } from "./xml-text.ts";

/**
 * A condition as a PMML predicate. Lists are written as comparisons one by one, because PMML does not say how an Array holds a value
 * that ends in a backslash, and its readers differ. Values that XML cannot hold are left out: only leads that have them notice.
 */
export function conditionPredicate(field: string, condition: Condition): string {
  const missing = simple(field, "isMissing");
  if (condition.operator === "is empty") return missing;
  const filled = filledPredicate(field, condition);
  return condition.or_empty ? compound("or", [missing, filled]) : filled;
}

/** A predicate that asks for all of several. */
export function allOf(predicates: readonly string[]): string {
  return compound("and", predicates);
}

function filledPredicate(field: string, condition: Exclude<Condition, { operator: "is empty" }>): string {
  const notMissing = simple(field, "isNotMissing");
  switch (condition.operator) {
    case "is one of":
      return compound("or", comparisons(field, "equal", condition.values));
    case "is any other":
      return allOf([notMissing, ...comparisons(field, "notEqual", condition.than)]);
    case "lies within":
      return allOf([
        notMissing,
        ...comparisons(field, "greaterOrEqual", numbers(condition.from)),
        ...comparisons(field, "lessThan", numbers(condition.below)),
      ]);
  }
}

function numbers(bound: number | null): readonly string[] {
  return bound === null ? [] : [String(bound)];
}

function comparisons(field: string, operator: string, values: readonly string[]): readonly string[] {
  return values.filter(isWritable).map((value) => xmlElement("SimplePredicate", { field, operator, value }));
}

function simple(field: string, operator: string): string {
  return xmlElement("SimplePredicate", { field, operator });
}

/** PMML wants at least two predicates in a compound. */
function compound(booleanOperator: "and" | "or", predicates: readonly string[]): string {
  const [only] = predicates;
  if (only === undefined) return xmlElement(booleanOperator === "and" ? "True" : "False", {});
  if (predicates.length === 1) return only;
  return xmlElement("CompoundPredicate", { booleanOperator }, predicates);
}
