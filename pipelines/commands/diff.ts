import { modelDiff } from "../../models/diff/model-diff.ts";
import { loadConfig } from "../config/load-config.ts";
import type { DiffReport } from "../diff/diff-report.ts";
import { readMovedLeads } from "../diff/read-moved-leads.ts";
import { labelLeads } from "../label/label-leads.ts";
import type { Progress } from "../progress.ts";
import { readModel } from "../release/read-release.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { traitsForModel } from "../traits/traits-for-model.ts";
import { prepare } from "./prepare.ts";
import { scoreBefore } from "./score-before.ts";

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
    progress.stage(`Scoring with ${before.version}`);
    await scoreBefore(warehouse, config, before);
    progress.stage(`Scoring with ${after.version}`);
    await traitsForModel(warehouse, config, after);
    await scoreLeads(warehouse, after);
    return { ...changes, leads: await readMovedLeads(warehouse) };
  } finally {
    await warehouse.close();
    progress.done();
  }
}
