import { conditionText } from "../points/rules.ts";
import type { Condition, ScoringModel } from "../scoring-model.ts";

/** The rule sheet as a table: one row per rule, for typing into a marketing tool. */
export function rulesTable(model: ScoringModel): {
  readonly columns: string[];
  readonly rows: (string | number | null)[][];
} {
  const sides = new Map(model.inputs.map((input) => [input.name, input.side]));
  return {
    columns: ["rule", "side", "input", "operator", "values", "from", "below", "points", "in_words"],
    rows: model.rules.map(({ id, input, condition, points }) => [
      id,
      sides.get(input) ?? null,
      input,
      condition.operator,
      valuesText(condition),
      condition.operator === "lies within" ? condition.from : null,
      condition.operator === "lies within" ? condition.below : null,
      points,
      conditionText(input, condition),
    ]),
  };
}

function valuesText(condition: Condition): string | null {
  return condition.operator === "is one of" ? JSON.stringify(condition.values) : null;
}
