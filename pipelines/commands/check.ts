import { loadConfig } from "../config/load-config.ts";
import { labelLeads } from "../label/label-leads.ts";
import type { Progress } from "../progress.ts";
import type { CheckedFile, CheckReport } from "../report/check/check-report.ts";
import { labelStates } from "../report/result/label-states.ts";
import { runSql } from "../run-sql.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { rebuildTraits } from "../traits/rebuild-traits.ts";
import { readSqlTraits } from "../traits/sql/read-sql-traits.ts";
import { type Prepared, prepare } from "./prepare.ts";

export interface CheckOptions {
  readonly configPath: string;
  readonly threads: number;
  readonly progress: Progress;
}

/** Stages 1 to 4 and nothing else: what was read, refused, matched and orphaned, and what is said of each column. Writes no file. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const loaded = loadConfig(options.configPath);
  const sqlTraits = readSqlTraits(loaded);
  const prepared = await prepare({ ...options, loaded, database: ":memory:", writes: [], scoresAll: false });
  const { warehouse, config, handoffFrom, integrity } = prepared;
  try {
    options.progress.stage("Labelling outcomes");
    requireOutcome(config, prepared.maps);
    const horizonDays = await labelLeads(warehouse, config, handoffFrom);
    options.progress.stage("Judging columns");
    const { verdicts } = await rebuildTraits(warehouse, config, sqlTraits);
    await runSql(warehouse, "reports/joins");
    const joins = await warehouse.rows("select what, found, rule from reports.rpt_joins");
    const states = await warehouse.rows(`select state, count(*) as leads, count_if(won) as wins
      from marts.labels group by state order by leads desc, state`);
    return {
      name: config.name,
      files: checkedFiles(prepared),
      joins: joins.map((row) => ({
        what: String(row.what),
        rows: Number(row.found),
        rule: String(row.rule),
      })),
      integrity,
      handoffFrom,
      horizonDays,
      states: labelStates(states),
      columns: verdicts,
    };
  } finally {
    await warehouse.close();
    options.progress.done();
  }
}

function checkedFiles({ read, maps }: Prepared): CheckedFile[] {
  return [...read].map(([entity, { locate, sha256, bytes, ...file }]) => ({
    ...file,
    mapped: Object.fromEntries(maps.get(entity) ?? []),
  }));
}
