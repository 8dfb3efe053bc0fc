import type { Condition } from "../scoring-model.ts";

/** The values that a condition lists, whether it asks for them or for any other. */
export function listedValues(condition: Condition): readonly string[] {
  if (condition.operator === "is one of") return condition.values;
  return condition.operator === "is any other" ? condition.than : [];
}
