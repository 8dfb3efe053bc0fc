import type { Condition, Rule } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { numberSql } from "./number-sql.ts";
import { textList } from "./text-list.ts";

/** What must hold of a lead for a rule, over columns that are named after the inputs and in which NaN is null. */
export function ruleSql(dialect: Dialect, { input, condition, and }: Rule): string {
  const first = conditionSql(dialect, dialect.quoteName(input), condition);
  if (and === null) return first;
  return `(${first}) and (${conditionSql(dialect, dialect.quoteName(and.input), and.condition)})`;
}

function conditionSql(dialect: Dialect, value: string, condition: Condition): string {
  if (condition.operator === "is empty") return `${value} is null`;
  const filled = filledSql(dialect, value, condition);
  return condition.or_empty ? `(${filled} or ${value} is null)` : filled;
}

function filledSql(
  dialect: Dialect,
  value: string,
  condition: Exclude<Condition, { operator: "is empty" }>,
): string {
  switch (condition.operator) {
    case "is one of":
      return `${value} in (${textList(dialect, condition.values)})`;
    case "is any other":
      return condition.than.length === 0
        ? `${value} is not null`
        : `${value} not in (${textList(dialect, condition.than)})`;
    case "lies within":
      return rangeSql(value, condition.from, condition.below);
  }
}

function rangeSql(value: string, from: number | null, below: number | null): string {
  const bounds = [
    ...(from === null ? [] : [`${value} >= ${numberSql(from)}`]),
    ...(below === null ? [] : [`${value} < ${numberSql(below)}`]),
  ];
  return bounds.length === 0 ? `${value} is not null` : bounds.join(" and ");
}
