import type { Side } from "../../patterns.ts";
import { ruleText } from "../../points/rules.ts";
import type { ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { derivedNote } from "./derived-inputs.ts";
import { rulesOfSide, signed } from "./rules-md.ts";

/** How to type the rules into HubSpot's lead scoring: one score for fit and one for engagement, a group per input. */
export function hubspotMarkdown(model: ScoringModel): string {
  return `${[
    `# ${escapeMarkdown(model.name)} ${model.version} in HubSpot`,
    'Make one fit score and one engagement score. Make a group per input below, with the group\'s limit, and in it a rule per line. Where a rule says "or empty", add a second rule of the same points: the property is unknown.',
    sideSection(model, "fit", "Fit score"),
    sideSection(model, "engagement", "Engagement score"),
    `## What HubSpot can't say

- The points that every lead starts with (fit ${model.start.fit}, engagement ${model.start.engagement}): add them to the limits of the grades, or give them by a rule that always holds (the record has an id).
- ${derivedNote(model, "property")}
- Its own decay of engagement points must stay off: these inputs are already counted up to the day they are read.
- The probability of winning: keep the table of rules.md, or score with scorer.mjs.`,
  ].join("\n\n")}\n`;
}

function sideSection(model: ScoringModel, side: Side, title: string): string {
  const groups = model.inputs.flatMap((input) => {
    const rules = rulesOfSide(model, side).filter((rule) => rule.input === input.name);
    if (rules.length === 0) return [];
    const limit = rules
      .filter(({ and }) => and === null)
      .reduce((most, rule) => Math.max(most, rule.points), 0);
    const table = markdownTable(
      ["rule", "points"],
      rules.map((rule) => [ruleText(rule), signed(rule.points)]),
    );
    return [`### ${escapeMarkdown(input.name)} (limit ${limit})\n\n${table}`];
  });
  return [`## ${title}`, ...(groups.length === 0 ? ["No rule."] : groups)].join("\n\n");
}
