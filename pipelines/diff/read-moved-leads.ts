import { fewestLeads } from "../report/result/fewest-leads.ts";
import { hiddenCells } from "../report/result/hidden-cells.ts";
import type { AtTheBar, Migration } from "../report/result-schema.ts";
import { runSql } from "../run-sql.ts";
import type { Row, Warehouse } from "../warehouse.ts";
import type { MovedLeads } from "./diff-report.ts";

/** Whom the change from `meta.scores_before` to `marts.scores` moves: over grades, and over the bar. */
export async function readMovedLeads(warehouse: Warehouse): Promise<MovedLeads> {
  await runSql(warehouse, "diff");
  const migration = await warehouse.rows("select * from diff.migration order by before, after");
  const bar = await warehouse.rows(`select * from diff.at_the_bar
    order by case grouped_by when 'all' then 0 when 'territory' then 1 else 2 end, name`);
  return {
    migration: migrations(migration),
    bar: atTheBar(bar),
  };
}

/** Wins of all judged leads are known, so that few leads who move take others with them. */
function migrations(rows: readonly Row[]): Migration[] {
  const leads = new Map(rows.map((row, i) => [String(i), Number(row.leads)]));
  const hidden = hiddenCells(leads, [{ parts: [...leads.keys()] }], fewestLeads);
  return rows.map((row, i) => ({
    before: String(row.before),
    after: String(row.after),
    leads: Number(row.leads),
    wins: hidden.has(String(i)) ? null : Number(row.wins),
  }));
}

function atTheBar(rows: readonly Row[]): AtTheBar[] {
  const [gained, lost] = (["leads_gained", "leads_lost"] as const).map((side) => hiddenOf(rows, side));
  return rows.map((row) => ({
    by: row.grouped_by as AtTheBar["by"],
    name: String(row.name),
    leads_gained: Number(row.leads_gained),
    wins_gained: gained?.has(keyOf(row)) ? null : Number(row.wins_gained),
    leads_lost: Number(row.leads_lost),
    wins_lost: lost?.has(keyOf(row)) ? null : Number(row.wins_lost),
  }));
}

/** All are the sum of the territories, and of the reps; a territory is that of the reps who moved leads nowhere else. */
function hiddenOf(rows: readonly Row[], side: "leads_gained" | "leads_lost"): ReadonlySet<string> {
  const named = (by: string) => rows.filter((row) => row.grouped_by === by);
  const sums = [
    ...named("all").flatMap((all) =>
      ["territory", "rep"].map((by) => ({ whole: keyOf(all), parts: named(by).map(keyOf) })),
    ),
    ...named("territory").map((territory) => ({
      whole: keyOf(territory),
      parts: named("rep")
        .filter((rep) => rep.within === territory.name)
        .map(keyOf),
    })),
  ];
  return hiddenCells(new Map(rows.map((row) => [keyOf(row), Number(row[side])])), sums, fewestLeads);
}

function keyOf({ grouped_by: by, name }: Row): string {
  return JSON.stringify([by, name]);
}
