import type { Side } from "../../patterns.ts";
import { ruleText } from "../../points/rules.ts";
import type { Rule, ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { percentText } from "../percent-text.ts";
import { sqlTraitsNote } from "../sql-traits-note.ts";

/** The rule sheet for people: how a score is added up by hand, and what it then means. */
export function rulesMarkdown(model: ScoringModel): string {
  const { grades, qualify } = model;
  const note = sqlTraitsNote(model);
  const bar =
    qualify.by === "points"
      ? `A lead is handed to sales from ${qualify.from} points on.`
      : `A lead is handed to sales with the grades ${qualify.grades.join(", ")}.`;
  return `${[
    `# ${escapeMarkdown(model.name)} ${model.version}: the rules`,
    `Add up the points of every rule that holds; of the rules about one input at most one does. ${bar}`,
    sideSection(model, "fit", "Who they are: fit"),
    sideSection(model, "engagement", "What they did: engagement"),
    ...(note === null ? [] : [note]),
    "## Grades",
    markdownTable(
      ["grade", "from"],
      [
        ...grades.fit.map(({ name, from }) => [name, `${from} fit points`]),
        ...grades.engagement.map(({ name, from }) => [name, `${from} engagement points`]),
      ],
    ),
    `High: ${listed(grades.high)}. Medium: ${listed(grades.medium)}. Low: ${listed(grades.low)}.`,
    "## What the points mean",
    markdownTable(
      ["points", "expected to win"],
      steps(model.probability.length - 1).map((points) => [
        String(points),
        percentText(model.probability[points] as number),
      ]),
    ),
  ].join("\n\n")}\n`;
}

function sideSection(model: ScoringModel, side: Side, title: string): string {
  const rules = rulesOfSide(model, side);
  const start = model.start[side];
  const rows = [
    ...(start === 0 ? [] : [["every lead starts with", signed(start)]]),
    ...rules.map((rule) => [ruleText(rule), signed(rule.points)]),
  ];
  const table = rows.length === 0 ? "No rule." : markdownTable(["rule", "points"], rows);
  return `## ${title}\n\n${table}`;
}

/** The rules whose points count on one side. */
export function rulesOfSide(model: ScoringModel, side: Side): readonly Rule[] {
  const own = model.inputs.filter((input) => input.side === side).map(({ name }) => name);
  return model.rules.filter(({ input }) => own.includes(input));
}

/** Points with their sign, as people write them. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

/** Every tenth of the scale. */
function steps(most: number): number[] {
  return [...new Set(Array.from({ length: 11 }, (_, k) => Math.round((k * most) / 10)))];
}
