import { isPair } from "../../hits-of.ts";
import { inputNamed } from "../../input-named.ts";
import type { ModelInput, Rule, ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { ruleSql } from "./rule-sql.ts";

/** Rules of which at most one applies: those of one input, or one pair. */
export interface Part {
  readonly side: ModelInput["side"];
  readonly rules: readonly Rule[];
}

export function partsOf(model: Pick<ScoringModel, "inputs" | "rules">): readonly Part[] {
  const singles = model.inputs.map(({ name, side }) => ({
    side,
    rules: model.rules.filter((rule) => rule.input === name && !isPair(rule)),
  }));
  const pairs = model.rules.filter(isPair).map((rule) => ({
    side: inputNamed(model, rule.input).side,
    rules: [rule],
  }));
  return [...singles.filter(({ rules }) => rules.length > 0), ...pairs];
}

/** One value for each rule of a part, and another where none of them holds. */
export function caseOf(
  model: Pick<ScoringModel, "inputs">,
  dialect: Dialect,
  rules: readonly Rule[],
  value: (rule: Rule) => string,
  otherwise: string,
): string {
  const whens = rules.map((rule) => `            when ${ruleSql(model, dialect, rule)} then ${value(rule)}`);
  return `case\n${whens.join("\n")}\n            else ${otherwise}\n        end`;
}
