import type { Side } from "../../patterns.ts";
import type { Condition, ModelInput, ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { derivedNote } from "./derived-inputs.ts";
import { rulesOfSide } from "./rules-md.ts";

/** How to type the rules into Salesforce: a formula field per side. */
export function salesforceMarkdown(model: ScoringModel): string {
  return `${[
    `# ${escapeMarkdown(model.name)} ${model.version} in Salesforce`,
    "Make two formula fields of type Number on Lead, without decimals, with blank fields treated as blanks. Around a picklist write TEXT( ); around a text field leave it out.",
    `## Fit points\n\n${formula(model, "fit")}`,
    `## Engagement points\n\n${formula(model, "engagement")}`,
    `## What Salesforce can't say

- A formula may have 3,900 characters and compile to 15,000 bytes: where it is longer, split it by input into several fields and add them.
- ${derivedNote(model, "field")}
- Grades are a third formula on the two; the probability of winning stays in rules.md, or comes from scorer.mjs.`,
  ].join("\n\n")}\n`;
}

function formula(model: ScoringModel, side: Side): string {
  const inputs = new Map(model.inputs.map((input) => [input.name, input]));
  const asked = (name: string, condition: Condition) =>
    conditionText(inputs.get(name) as ModelInput, condition);
  const terms = rulesOfSide(model, side).map(({ input, condition, and, points }) => {
    const first = asked(input, condition);
    const test = and === null ? first : `AND(${first}, ${asked(and.input, and.condition)})`;
    return `IF(${test}, ${points}, 0)`;
  });
  const lines = [String(model.start[side]), ...terms].join(" +\n");
  return `~~~\n${lines}\n~~~`;
}

function conditionText(input: ModelInput, condition: Condition): string {
  const field = `[${input.name.replace(/[\r\n[\]~]/g, " ")}]`;
  const blank = `ISBLANK(${field})`;
  if (condition.operator === "is empty") return blank;
  const filled = filledText(field, condition);
  return condition.or_empty || (input.empty_as !== null && holdsForEmpty(input.empty_as, condition))
    ? `OR(${blank}, ${filled})`
    : filled;
}

function filledText(field: string, condition: Exclude<Condition, { operator: "is empty" }>): string {
  if (condition.operator === "lies within") {
    const bounds = [
      ...(condition.from === null ? [] : [`${field} >= ${condition.from}`]),
      ...(condition.below === null ? [] : [`${field} < ${condition.below}`]),
    ];
    return bounds.length === 0 ? `NOT(ISBLANK(${field}))` : `AND(${bounds.join(", ")})`;
  }
  if (condition.operator === "is one of")
    return `OR(${condition.values.map((value) => `${field} = ${quoted(value)}`).join(", ")})`;
  const others = condition.than.map((value) => `${field} <> ${quoted(value)}`);
  return `AND(${[`NOT(ISBLANK(${field}))`, ...others].join(", ")})`;
}

function holdsForEmpty(value: number, condition: Condition): boolean {
  if (condition.operator !== "lies within") return false;
  return (
    (condition.from === null || value >= condition.from) &&
    (condition.below === null || value < condition.below)
  );
}

function quoted(text: string): string {
  return `"${text
    .replace(/[\\"]/g, "\\$&")
    .replace(/[\r\n]/g, " ")
    .replaceAll("~", "\\~")}"`;
}
