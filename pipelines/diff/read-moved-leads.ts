import { fewestLeads } from "../report/result/fewest-leads.ts";
import { hiddenCells } from "../report/result/hidden-cells.ts";
import { keyOf, sumsWithin } from "../report/result/sums-within.ts";
import type { AtTheBar } from "../report/result-schema.ts";
import { runSql } from "../run-sql.ts";
import type { Row, Warehouse } from "../warehouse.ts";
import type { MovedLeads } from "./diff-report.ts";

/** Whom the change from `meta.scores_before` to `marts.scores` moves: over grades, and over the bar. */
export async function readMovedLeads(warehouse: Warehouse): Promise<MovedLeads> {
  await runSql(warehouse, "diff");
  const migration = await warehouse.rows("select * from diff.migration order by before, after");
  const bar = await warehouse.rows(`select * from diff.at_the_bar
    order by case grouped_by when 'all' then 0 when 'territory' then 1 else 2 end, name`);
  const { hidden, gained, lost } = hiddenOf(migration, bar);
  return {
    migration: migration.map((row) => ({
      before: String(row.before),
      after: String(row.after),
      leads: Number(row.leads),
      wins: hidden.has(moveOf(row)) ? null : Number(row.wins),
    })),
    bar: bar.map((row) => ({
      by: row.grouped_by as AtTheBar["by"],
      name: String(row.name),
      leads_gained: Number(row.leads_gained),
      wins_gained: hidden.has(gained(row)) ? null : Number(row.wins_gained),
      leads_lost: Number(row.leads_lost),
      wins_lost: hidden.has(lost(row)) ? null : Number(row.wins_lost),
    })),
  };
}

/**
 * Whose wins may not be told. All judged leads are the sum of the moves between grades; those gained, or lost, in all are that of the
 * moves whose leads all were, of the territories, and of the reps; a territory is that of the reps who moved leads nowhere else.
 */
function hiddenOf(migration: readonly Row[], bar: readonly Row[]) {
  const sideOf = (side: string) => (row: Row) => `${side} ${groupOf(row)}`;
  const [gained, lost] = [sideOf("leads_gained"), sideOf("leads_lost")];
  const moved = new Map([
    ...migration.map((row) => [moveOf(row), { leads: Number(row.leads), wins: Number(row.wins) }] as const),
    ...bar.map(
      (row) => [gained(row), { leads: Number(row.leads_gained), wins: Number(row.wins_gained) }] as const,
    ),
    ...bar.map((row) => [lost(row), { leads: Number(row.leads_lost), wins: Number(row.wins_lost) }] as const),
  ]);
  const across = (side: "leads_gained" | "leads_lost") => [
    ...sumsWithin(
      bar.map(({ grouped_by, name, within }) => ({ by: String(grouped_by), name: String(name), within })),
    ).map(({ whole, parts }) => ({
      whole: `${side} ${whole}`,
      parts: parts.map((part) => `${side} ${part}`),
    })),
    {
      whole: `${side} ${keyOf("all", "all")}`,
      parts: migration.filter((row) => row[side] === row.leads).map(moveOf),
    },
  ];
  const sums = [{ parts: migration.map(moveOf) }, ...across("leads_gained"), ...across("leads_lost")];
  return { hidden: hiddenCells(moved, sums, fewestLeads), gained, lost };
}

function moveOf({ before, after }: Row): string {
  return JSON.stringify([before, after]);
}

function groupOf({ grouped_by: by, name }: Row): string {
  return keyOf(String(by), String(name));
}
