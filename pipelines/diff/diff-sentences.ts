import { counted, percent } from "../report/document/number-text.ts";
import type { Migration } from "../report/result-schema.ts";
import type { DiffReport, MovedLeads } from "./diff-report.ts";

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

function leadSentences({ migration, bar }: MovedLeads): string[] {
  const all = migration.reduce((sum, { leads }) => sum + leads, 0);
  const total = bar.find(({ by }) => by === "all");
  return [
    `${percent(movedShare(migration))} of ${counted(all, "judged lead")} get another grade.`,
    total === undefined
      ? "The same leads are handed over."
      : `Handed over in addition: ${ofWhich(total.leads_gained, total.wins_gained)}. No longer: ${ofWhich(total.leads_lost, total.wins_lost)}.`,
  ];
}

function ofWhich(leads: number, wins: number | null): string {
  return wins === null ? counted(leads, "lead") : `${counted(leads, "lead")}, of which ${wins} won`;
}

/** Share of the judged leads that get another grade. */
export function movedShare(migration: readonly Migration[]): number {
  const leads = (rows: readonly Migration[]) => rows.reduce((sum, row) => sum + row.leads, 0);
  const all = leads(migration);
  return all === 0 ? 0 : leads(migration.filter(({ before, after }) => before !== after)) / all;
}
