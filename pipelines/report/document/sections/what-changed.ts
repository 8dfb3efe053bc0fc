import type { AtTheBar, Migration, Result } from "../../result-schema.ts";
import type { Block, Section, TableBlock } from "../blocks.ts";
import { signed, whole, wholeOrHidden } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Change = NonNullable<Result["change"]>;

/** Against the model in force: what the rules say differently, whom it moves, and which was more right. Nothing where nothing changed. */
export function whatChanged({ change }: Result): Section | null {
  if (change === null) return null;
  const { from, sentences, rules, migration, bar } = change;
  const moved = migration.filter(({ before, after }) => before !== after);
  const tables = [rulesTable(rules, from), gradesTable(moved, from), barTable(bar)];
  return {
    id: "change",
    title: `What changed since ${from}?`,
    blocks: [{ kind: "list", items: sentences } as Block, ...tables.filter(({ rows }) => rows.length > 0)],
  };
}

function rulesTable(rules: Change["rules"], from: string): TableBlock {
  return tableOf("Rules that changed", "folded", "changed_rules", rules, [
    words("Rule", (row) => row.rule),
    figures(`Points by ${from}`, (row) => points(row.before)),
    figures("Points now", (row) => points(row.after)),
  ]);
}

function gradesTable(moved: readonly Migration[], from: string): TableBlock {
  return tableOf("Who gets another grade", "folded", "migration", moved, [
    words(`Grade by ${from}`, (row) => row.before),
    words("Grade now", (row) => row.after),
    figures("Judged leads", (row) => whole(row.leads)),
    figures("Wins", (row) => wholeOrHidden(row.wins)),
  ]);
}

function barTable(bar: readonly AtTheBar[]): TableBlock {
  return tableOf("Handed over by one of the two only", "folded", "at_the_bar", bar, [
    words("Group", (row) => (row.by === "all" ? "all leads" : `${row.by}: ${row.name}`)),
    figures("Leads gained", (row) => whole(row.leads_gained)),
    figures("Wins gained", (row) => wholeOrHidden(row.wins_gained)),
    figures("Leads lost", (row) => whole(row.leads_lost)),
    figures("Wins lost", (row) => wholeOrHidden(row.wins_lost)),
  ]);
}

function points(value: number | null): string {
  return value === null ? "–" : signed(value, 0);
}
