import type { Side } from "../../patterns.ts";
import { ruleText } from "../../points/rules.ts";
import type { Rule, ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { derivedNote } from "./derived-inputs.ts";
import { rulesOfSide } from "./rules-md.ts";

/** How to type the rules into Eloqua's lead scoring: criteria with weights that make 100% per side, and shares of them per rule. */
export function eloquaMarkdown(model: ScoringModel): string {
  const pairs = model.rules.filter(({ and }) => and !== null);
  return `${[
    `# ${escapeMarkdown(model.name)} ${model.version} in Eloqua`,
    "Make a scoring model with a criterion per input. Its weight is what the input can move, its rules get a share of the weight. Eloqua knows no points below 0: the poorest value of a criterion gets 0%.",
    sideSection(model, "fit", "Profile"),
    sideSection(model, "engagement", "Engagement"),
    `## What Eloqua can't say

- Whole points: its percentages are rounded, so grades may differ for leads near a cut.
- ${pairs.length === 0 ? "Nothing about two inputs at once, and this model needs none." : `Rules about two inputs: ${pairs.map((rule) => `"${escapeMarkdown(ruleText(rule))}"`).join(", ")}.`}
- ${derivedNote(model, "field")}
- The probability of winning: keep the table of rules.md, or score with scorer.mjs.`,
  ].join("\n\n")}\n`;
}

function sideSection(model: ScoringModel, side: Side, title: string): string {
  const criteria = model.inputs
    .map((input) => ({ input, rules: singlesOf(model, side, input.name) }))
    .filter(({ rules }) => rules.length > 0)
    .map(({ input, rules }) => ({ input, rules, ...rangeOf(rules) }));
  const whole = criteria.reduce((sum, { span }) => sum + span, 0);
  if (criteria.length === 0) return `## ${title}\n\nNo criterion.`;
  const rows = criteria.flatMap(({ input, rules, least, span }) => [
    ...rules.map((rule) => [
      input.name,
      share(span, whole),
      ruleText(rule),
      share(rule.points - least, span),
    ]),
    [input.name, share(span, whole), "anything else", share(0 - least, span)],
  ]);
  const cuts = model.grades[side].map(
    ({ name, from }) => `${name} from ${share(Math.max(0, from - lowest(model, side, criteria)), whole)}`,
  );
  return [
    `## ${title}`,
    markdownTable(["criterion", "weight", "rule", "share of the weight"], rows),
    `Grades: ${cuts.join(", ")}.`,
  ].join("\n\n");
}

function singlesOf(model: ScoringModel, side: Side, input: string): readonly Rule[] {
  return rulesOfSide(model, side).filter((rule) => rule.input === input && rule.and === null);
}

/** No rule is 0 points, so a range always holds 0. */
function rangeOf(rules: readonly Rule[]): { least: number; span: number } {
  const points = [0, ...rules.map((rule) => rule.points)];
  const least = Math.min(...points);
  return { least, span: Math.max(...points) - least };
}

/** The points of a lead with the poorest value of every criterion. */
function lowest(model: ScoringModel, side: Side, criteria: readonly { readonly least: number }[]): number {
  return criteria.reduce((sum, { least }) => sum + least, model.start[side]);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${((100 * part) / whole).toFixed(1)}%`;
}
