import type { CutChange, RuleChange } from "../../models/diff/model-diff.ts";
import { escapeMarkdown } from "../../models/emit/escape-markdown.ts";
import { markdownTable } from "../../models/emit/markdown-table.ts";
import { counted, decimal, percent, signed, whole } from "../report/document/number-text.ts";
import type { AtTheBar, DiffReport, Migration } from "./diff-report.ts";

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

/** The main things in plain words. */
export function diffSentences({ rules, unchangedRules, inputs, most, leads }: DiffReport): string[] {
  const [added, removed, weighed] = [
    rules.filter(({ before }) => before === null).length,
    rules.filter(({ after }) => after === null).length,
    rules.filter(({ before, after }) => before !== null && after !== null).length,
  ];
  return [
    rules.length === 0
      ? `No rule changed (${unchangedRules}).`
      : `${counted(added, "rule")} added, ${removed} removed, ${weighed} re-weighted, ${unchangedRules} unchanged.`,
    ...(inputs.added.length === 0 ? [] : [`New inputs: ${inputs.added.join(", ")}.`]),
    ...(inputs.removed.length === 0 ? [] : [`Inputs no longer asked for: ${inputs.removed.join(", ")}.`]),
    ...(most.before === most.after
      ? []
      : [`A lead can have up to ${most.after} points (${most.before} before).`]),
    ...(leads === null ? [] : leadSentences(leads)),
  ];
}

function leadSentences({ migration, bar }: NonNullable<DiffReport["leads"]>): string[] {
  const all = migration.reduce((sum, { leads }) => sum + leads, 0);
  const moved = migration.reduce((sum, own) => sum + (own.before === own.after ? 0 : own.leads), 0);
  const total = bar.find(({ by }) => by === "all");
  const share = all === 0 ? 0 : moved / all;
  return [
    `${percent(share)} of ${counted(all, "judged lead")} get another grade.`,
    total === undefined
      ? "The same leads are handed over."
      : `Handed over in addition: ${counted(total.leads_gained, "lead")}, of which ${total.wins_gained} won. No longer: ${counted(total.leads_lost, "lead")}, of which ${total.wins_lost} won.`,
  ];
}

function leadSections({ migration, bar }: NonNullable<DiffReport["leads"]>): string[] {
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
  return [before, after, whole(leads), whole(wins)];
}

function barRow({ by, name, leads_gained, wins_gained, leads_lost, wins_lost }: AtTheBar): string[] {
  const group = by === "all" ? "all leads" : `${by}: ${name}`;
  return [group, ...[leads_gained, wins_gained, leads_lost, wins_lost].map(whole)];
}
