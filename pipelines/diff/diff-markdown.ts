import type { CutChange, RuleChange } from "../../models/diff/model-diff.ts";
import { escapeMarkdown } from "../../models/emit/escape-markdown.ts";
import { markdownTable } from "../../models/emit/markdown-table.ts";
import { decimal, signed, whole, wholeOrHidden } from "../report/document/number-text.ts";
import type { AtTheBar, Migration } from "../report/result-schema.ts";
import type { DiffReport, MovedLeads } from "./diff-report.ts";
import { diffSentences } from "./diff-sentences.ts";

/** The diff as Markdown: what a pull request shows, and a terminal too. Plain words first. */
export function diffMarkdown(report: DiffReport): string {
  return [
    `# ${escapeMarkdown(report.name)}: ${report.before} → ${report.after}`,
    bulleted(diffSentences(report)),
    ...section("Rules", ["rule", report.before, report.after, "change"], report.rules.map(ruleRow)),
    ...section("Where grades begin", ["grade", report.before, report.after], report.cuts.map(cutRow)),
    ...section(
      "How right they were on leads they had not seen",
      ["release", "leads", "wins", "AUC", "log-loss", "calibration slope"],
      [figureRow(report.before, report.figures.before), figureRow(report.after, report.figures.after)],
    ),
    ...(report.leads === null ? [] : leadSections(report.leads)),
  ].join("\n\n");
}

/** Sentences as a list. */
export function bulleted(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join("\n");
}

function leadSections({ migration, bar }: MovedLeads): string[] {
  const moved = migration.filter(({ before, after }) => before !== after);
  return [
    ...section("Who gets another grade", ["from", "to", "leads", "wins"], moved.map(migrationRow)),
    ...section(
      "At the bar: handed over by one release only",
      ["group", "leads gained", "wins gained", "leads lost", "wins lost"],
      bar.map(barRow),
    ),
  ];
}

/** A table under its title; nothing where it would be empty. */
function section(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [`## ${title}`, markdownTable(header, rows)];
}

function ruleRow({ rule, before, after }: RuleChange): string[] {
  const change = before === null ? "added" : after === null ? "removed" : signed(after - before, 0);
  return [rule, points(before), points(after), change];
}

function points(value: number | null): string {
  return value === null ? "–" : signed(value, 0);
}

function cutRow({ side, name, before, after }: CutChange): string[] {
  const from = (value: number | null) => (value === null ? "–" : `from ${value}`);
  return [`${name} (${side})`, from(before), from(after)];
}

function figureRow(version: string, figures: DiffReport["figures"]["before"]): string[] {
  const number = (value: number | null, places: number) => (value === null ? "–" : decimal(value, places));
  return [
    version,
    whole(figures.n),
    whole(figures.wins),
    number(figures.auc, 3),
    number(figures.log_loss, 4),
    number(figures.calibration_slope, 2),
  ];
}

function migrationRow({ before, after, leads, wins }: Migration): string[] {
  return [before, after, whole(leads), wholeOrHidden(wins)];
}

function barRow({ by, name, leads_gained, wins_gained, leads_lost, wins_lost }: AtTheBar): string[] {
  const group = by === "all" ? "all leads" : `${by}: ${name}`;
  return [group, ...[leads_gained, wins_gained, leads_lost, wins_lost].map(wholeOrHidden)];
}
