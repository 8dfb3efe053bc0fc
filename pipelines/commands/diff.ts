import { modelDiff } from "../../models/diff/model-diff.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { loadConfig } from "../config/load-config.ts";
import type { AtTheBar, DiffReport, Migration } from "../diff/diff-report.ts";
import { labelLeads } from "../label/label-leads.ts";
import type { Progress } from "../progress.ts";
import { readModel } from "../release/read-release.ts";
import { runSql } from "../run-sql.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { traitsForModel } from "../traits/traits-for-model.ts";
import type { Warehouse } from "../warehouse.ts";
import { prepare } from "./prepare.ts";

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  /** Exports on which both releases are compared; without it, rules are compared and no leads. */
  readonly configPath?: string | undefined;
  readonly threads: number;
  readonly progress: Progress;
}

/** What two releases say differently; with a config, also who gets another grade and who is handed over by one of them only. */
export async function diff(options: DiffOptions): Promise<DiffReport> {
  const [before, after] = [readModel(options.before), readModel(options.after)];
  const { configPath, progress } = options;
  const changes = modelDiff(before, after);
  if (configPath === undefined) return { ...changes, leads: null };
  const loaded = loadConfig(configPath);
  const prepared = await prepare({ ...options, loaded, database: ":memory:", writes: [], scoresAll: false });
  const { warehouse, config } = prepared;
  try {
    progress.stage("Labelling outcomes");
    requireOutcome(config, prepared.maps);
    await labelLeads(warehouse, config, prepared.handoffFrom);
    const scoreWith = async (model: ScoringModel) => {
      progress.stage(`Scoring with ${model.version}`);
      await traitsForModel(warehouse, config, model);
      await scoreLeads(warehouse, model);
    };
    await scoreWith(before);
    await warehouse.run("create or replace table meta.scores_before as select * from marts.scores");
    await scoreWith(after);
    await runSql(warehouse, "diff");
    return { ...changes, leads: await readLeads(warehouse) };
  } finally {
    await warehouse.close();
    progress.done();
  }
}

async function readLeads(warehouse: Warehouse): Promise<NonNullable<DiffReport["leads"]>> {
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
