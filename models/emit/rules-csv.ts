import { ruleText } from "../points/rules.ts";
import type { Condition, ScoringModel } from "../scoring-model.ts";

type CsvRow = (string | number | null)[];

/**
 * The rule sheet as a table: the points that every lead starts with, then one row per rule, for typing into a marketing tool. Rules
 * that ask for two things have the second in the columns that begin with `and_`.
 */
export function rulesTable(model: ScoringModel): {
  readonly columns: string[];
  readonly rows: CsvRow[];
} {
  const sides = new Map(model.inputs.map((input) => [input.name, input.side]));
  const asked = ["input", "operator", "values", "or_empty", "from", "below"];
  return {
    columns: ["rule", "side", ...asked, ...asked.map((name) => `and_${name}`), "points", "in_words"],
    rows: [
      ...(["fit", "engagement"] as const).flatMap((side) => startRow(side, model.start[side])),
      ...model.rules.map((rule) => [
        rule.id,
        sides.get(rule.input) ?? null,
        rule.input,
        ...cells(rule.condition),
        ...(rule.and === null ? nothing : [rule.and.input, ...cells(rule.and.condition)]),
        rule.points,
        ruleText(rule),
      ]),
    ],
  };
}

const nothing: CsvRow = [null, null, null, null, null, null];

function startRow(side: string, points: number): CsvRow[] {
  if (points === 0) return [];
  return [["start", side, ...nothing, ...nothing, points, "every lead starts with these"]];
}

function cells(condition: Condition): CsvRow {
  const range = condition.operator === "lies within" ? condition : { from: null, below: null };
  const orEmpty = condition.operator === "is empty" ? null : String(condition.or_empty);
  return [condition.operator, valuesText(condition), orEmpty, range.from, range.below];
}

function valuesText(condition: Condition): string | null {
  if (condition.operator === "is one of") return JSON.stringify(condition.values);
  return condition.operator === "is any other" ? JSON.stringify(condition.than) : null;
}
