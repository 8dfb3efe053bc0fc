import { inputNamed } from "../../input-named.ts";
import type { Condition, ModelInput, Rule, ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { numberSql, textList } from "./literals.ts";

/** What a rule asks of a row of inputs, as a condition. */
export function ruleSql(
  model: Pick<ScoringModel, "inputs">,
  dialect: Dialect,
  { input, condition, and }: Rule,
): string {
  const first = conditionSql(dialect, inputNamed(model, input), condition);
  if (and === null) return first;
  return `(${first}) and (${conditionSql(dialect, inputNamed(model, and.input), and.condition)})`;
}

function conditionSql(dialect: Dialect, input: ModelInput, condition: Condition): string {
  const filled = filledSql(dialect, input, condition);
  const orEmpty = condition.operator !== "is empty" && condition.or_empty;
  return orEmpty ? `(${filled} or ${valueSql(dialect, input)} is null)` : filled;
}

function filledSql(dialect: Dialect, input: ModelInput, condition: Condition): string {
  const value = valueSql(dialect, input);
  switch (condition.operator) {
    case "is empty":
      return `${value} is null`;
    case "is one of":
      return `${dialect.exactText(value)} in (${textList(dialect, condition.values)})`;
    case "is any other":
      return condition.than.length === 0
        ? `${value} is not null`
        : `${dialect.exactText(value)} not in (${textList(dialect, condition.than)})`;
    case "lies within":
      return rangeSql(value, condition.from, condition.below);
  }
}

function rangeSql(value: string, from: number | null, below: number | null): string {
  const parts = [
    from === null ? null : `${value} >= ${numberSql(from)}`,
    below === null ? null : `${value} < ${numberSql(below)}`,
  ];
  const bounds = parts.filter((part) => part !== null);
  return bounds.length === 0 ? `${value} is not null` : bounds.join(" and ");
}

/** NaN says as little as null: engines hold it to be above every number. */
function valueSql({ quoteName, nanTest }: Dialect, input: ModelInput): string {
  const name = quoteName(input.name);
  if (input.type === "text") return name;
  const number = nanTest === null ? name : `case when ${nanTest(name)} then null else ${name} end`;
  if (input.empty_as !== null) return `coalesce(${number}, ${numberSql(input.empty_as)})`;
  return nanTest === null ? name : `(${number})`;
}
