import type { ScoringModel } from "../../models/scoring-model.ts";
import { loadConfig } from "../config/load-config.ts";
import { labelLeads } from "../label/label-leads.ts";
import { readModel } from "../release/read-release.ts";
import { monitorReport } from "../report/monitor/monitor-report.ts";
import type { MonitorReport } from "../report/monitor/monitor-schema.ts";
import { driftOf } from "../report/result/drift/drift.ts";
import { readRuleQuarters } from "../report/result/drift/read-rule-quarters.ts";
import { readGroups } from "../report/result/read-groups.ts";
import { runSql } from "../run-sql.ts";
import { showRuleHits } from "../score/show-rule-hits.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { toolVersion } from "../tool-version.ts";
import type { Warehouse } from "../warehouse.ts";
import { prepare } from "./prepare.ts";
import { scoreBefore } from "./score-before.ts";
import { type ScoringOptions, withExports } from "./score-exports.ts";

export interface MonitorOptions extends ScoringOptions {
  readonly configPath: string;
  readonly release: string;
}

/**
 * Judges a release on exports newer than those it was learned from: predicted against actual on leads that are new to it, and whether to
 * keep, re-base or recalibrate. Writes no file. A win counts within the release's own horizon.
 */
export async function monitor(options: MonitorOptions): Promise<MonitorReport> {
  const { progress } = options;
  const model = readModel(options.release);
  const loaded = withHorizon(withExports(loadConfig(options.configPath), options), model);
  const prepared = await prepare({ ...options, loaded, database: ":memory:", writes: [], scoresAll: false });
  const { warehouse, config } = prepared;
  try {
    progress.stage("Labelling outcomes");
    requireOutcome(config, prepared.maps);
    const horizonDays = await labelLeads(warehouse, config, prepared.handoffFrom);
    progress.stage(`Scoring with ${model.version}`);
    await scoreBefore(warehouse, config, model);
    progress.stage("Judging on leads that are new to it");
    await gradeLaterLeads(warehouse);
    await runSql(warehouse, "reports/groups");
    await showRuleHits(warehouse, model);
    await runSql(warehouse, "reports/drift");
    return monitorReport({
      model,
      toolVersion,
      horizonDays,
      asOf: config.asOf ?? null,
      ...(await readForetold(warehouse)),
      inputs: driftOf(await readRuleQuarters(warehouse), model),
      groups: await readGroups(warehouse),
    });
  } finally {
    await warehouse.close();
    progress.done();
  }
}

function withHorizon(loaded: ReturnType<typeof loadConfig>, { provenance }: ScoringModel) {
  if (provenance.horizon_days === null) return loaded;
  const outcome = { ...loaded.config.outcome, horizonDays: provenance.horizon_days };
  return { ...loaded, config: { ...loaded.config, outcome } };
}

/** The grades of the leads that are new to the release, judged by its own scores: it saw none of them. */
async function gradeLaterLeads(warehouse: Warehouse): Promise<void> {
  await runSql(warehouse, "marts/monitor");
  await warehouse.run("create or replace table marts.out_of_sample as select * from marts.later_leads");
  await runSql(warehouse, "marts/grades");
  await warehouse.run(
    "delete from marts.lead_grades where cohort is null or cohort <= (select coalesce(seen_until, '~') from meta.model_before)",
  );
}

async function readForetold(warehouse: Warehouse) {
  const rows = await warehouse.rows(
    "select probability, count(*) as leads, count_if(won) as wins from marts.later_leads group by probability order by probability",
  );
  const young = await warehouse.value("select count(*) from marts.lead_grades where state = 'young'");
  return {
    young: Number(young),
    foretold: rows.map((row) => ({
      probability: Number(row.probability),
      leads: Number(row.leads),
      wins: Number(row.wins),
    })),
  };
}
