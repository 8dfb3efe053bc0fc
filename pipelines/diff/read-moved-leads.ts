import type { AtTheBar, Migration } from "../report/result-schema.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import type { MovedLeads } from "./diff-report.ts";

/** Whom the change from `meta.scores_before` to `marts.scores` moves: over grades, and over the bar. */
export async function readMovedLeads(warehouse: Warehouse): Promise<MovedLeads> {
  await runSql(warehouse, "diff");
  const migration = await warehouse.rows("select * from diff.migration order by before, after");
  const bar = await warehouse.rows(`select * from diff.at_the_bar
    order by case grouped_by when 'all' then 0 when 'territory' then 1 else 2 end, name`);
  return {
    migration: migration.map(
      ({ before, after, leads, wins }): Migration => ({
        before: String(before),
        after: String(after),
        leads: Number(leads),
        wins: Number(wins),
      }),
    ),
    bar: bar.map(
      (row): AtTheBar => ({
        by: row.grouped_by as AtTheBar["by"],
        name: String(row.name),
        leads_gained: Number(row.leads_gained),
        wins_gained: Number(row.wins_gained),
        leads_lost: Number(row.leads_lost),
        wins_lost: Number(row.wins_lost),
      }),
    ),
  };
}
