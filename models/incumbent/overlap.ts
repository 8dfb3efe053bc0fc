import type { Condition } from "../scoring-model.ts";

/**
 * Whether some value, or its absence, satisfies both conditions on one input: then one lead would get the points of two rules.
 *
 * @example overlap({ operator: "is one of", values: ["a"], or_empty: true }, { operator: "is empty" }) // true
 */
export function overlap(a: Condition, b: Condition): boolean {
  return (holdsEmpty(a) && holdsEmpty(b)) || overlapFilled(a, b) || overlapFilled(b, a);
}

/** Whether an empty value satisfies a condition. */
export function holdsEmpty(condition: Condition): boolean {
  return condition.operator === "is empty" || condition.or_empty;
}

/** Each kind of two conditions is met in one of the two orders. */
function overlapFilled(a: Condition, b: Condition): boolean {
  if (a.operator === "lies within" && b.operator === "lies within")
    return begin(a) < end(b) && begin(b) < end(a);
  if (a.operator === "is one of" && b.operator === "is one of")
    return a.values.some((value) => b.values.includes(value));
  if (a.operator === "is one of" && b.operator === "is any other")
    return a.values.some((value) => !b.than.includes(value));
  return a.operator === "is any other" && b.operator === "is any other";
}

type Range = Extract<Condition, { operator: "lies within" }>;

function begin({ from }: Range): number {
  return from ?? Number.NEGATIVE_INFINITY;
}

function end({ below }: Range): number {
  return below ?? Number.POSITIVE_INFINITY;
}
