import { ruleText } from "../../points/rules.ts";
import type { ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { derivedNote } from "./derived-inputs.ts";
import { signed } from "./rules-md.ts";

/** How to type the rules into Marketo: a program token per rule, and a batch campaign that gives its points. */
export function marketoMarkdown(model: ScoringModel): string {
  const sides = new Map(model.inputs.map(({ name, side }) => [name, side]));
  const field = (input: string) =>
    sides.get(input) === "engagement" ? "Behavior Score" : "Demographic Score";
  return `${[
    `# ${escapeMarkdown(model.name)} ${model.version} in Marketo`,
    `Make a program with a score token per line. A nightly batch campaign first sets Demographic Score to ${model.start.fit} and Behavior Score to ${model.start.engagement}, then one campaign per line adds its token where the filter holds.`,
    markdownTable(
      ["token", "score", "field", "filter"],
      model.rules.map((rule) => [`my.${rule.id}`, signed(rule.points), field(rule.input), ruleText(rule)]),
    ),
    `## What Marketo can't say

- "At most one rule per input": the filters of one input exclude each other, so run each of them once per night and never by trigger.
- "Other than …" counts filled values only; where a rule says "or empty", add "or is empty" to the filter.
- ${derivedNote(model, "field")}
- Grades and the probability of winning: keep the tables of rules.md, or score with scorer.mjs.`,
  ].join("\n\n")}\n`;
}
