import { join, resolve } from "node:path";
import { type Guard, runGuards } from "../../models/judge/guards.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { checkRun } from "../checks/check-run.ts";
import { readOwnChecks, runOwnChecks } from "../checks/own-checks.ts";
import { type LoadedConfig, loadConfig } from "../config/load-config.ts";
import { documentWarehouse } from "../dictionary/document-warehouse.ts";
import { requireKeys } from "../dictionary/require-keys.ts";
import { InputError } from "../errors.ts";
import { assembleModel } from "../fit/assemble-model.ts";
import { type Fitted, fitModel } from "../fit/fit-model.ts";
import type { ModelSources } from "../fit/model-frame.ts";
import { qualifyBy } from "../fit/qualify.ts";
import { carryHistory } from "../history/carry-history.ts";
import { labelFacts } from "../label/label-facts.ts";
import { labelLeads } from "../label/label-leads.ts";
import { nameReasons } from "../label/name-reasons.ts";
import type { Progress } from "../progress.ts";
import type { ReadExport } from "../read/read-export.ts";
import { modelInForce } from "../release/model-in-force.ts";
import { versioned } from "../release/versioned.ts";
import { draftOf } from "../report/publish-build.ts";
import { buildResult } from "../report/result/build-result.ts";
import { withChecks } from "../report/result/checks/with-checks.ts";
import { groupFigures } from "../report/result/group-figures.ts";
import { signedOff } from "../report/result/signed-off.ts";
import { stands } from "../report/result/summary.ts";
import type { Result } from "../report/result-schema.ts";
import { writeParquet } from "../report/write-parquet.ts";
import { writeRepKey } from "../report/write-rep-key.ts";
import { writeReport } from "../report/write-report.ts";
import { writeTables } from "../report/write-tables.ts";
import { runSql } from "../run-sql.ts";
import { exportScores, scoreLeads } from "../score/score-leads.ts";
import { showRuleHits } from "../score/show-rule-hits.ts";
import { writeUnseenScores } from "../score/write-unseen-scores.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { toolVersion } from "../tool-version.ts";
import { rebuildTraits } from "../traits/rebuild-traits.ts";
import { readSqlTraits } from "../traits/sql/read-sql-traits.ts";
import { changeSince } from "./change-since.ts";
import { modelSources } from "./model-sources.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { publishRelease, releasesOf } from "./publish-release.ts";
import { recordRun } from "./record-run.ts";
import { scoreBefore } from "./score-before.ts";

export interface CalibrateOptions {
  readonly configPath: string;
  /** Folder of the report; `build/<name>` beside the config without it. */
  readonly out?: string | undefined;
  /** Put the release in force, though another one is. */
  readonly promote: boolean;
  readonly threads: number;
  readonly progress: Progress;
}

export interface Calibrated {
  readonly result: Result;
  readonly reportFolder: string;
  /** Folder of this calibration's release, or null where a guard refused one. */
  readonly releaseFolder: string | null;
}

const warehouseFile = "warehouse.duckdb";

/** The main job, stages 1 to 10. The report is written even where a guard refuses the release. */
export async function calibrate(options: CalibrateOptions): Promise<Calibrated> {
  const loaded = loadConfig(options.configPath);
  const target = resolve(options.out ?? join(loaded.folder, "build", loaded.config.name));
  const draft = draftOf(target);
  try {
    const [next, earlier] = [join(draft.folder, warehouseFile), join(target, warehouseFile)];
    await carryHistory(next, earlier, options.threads);
    const result = await conduct(loaded, draft.folder, options);
    draft.publish();
    const releaseFolder = result.release === null ? null : join(loaded.folder, result.release.path);
    return { result, reportFolder: target, releaseFolder };
  } finally {
    draft.discard();
  }
}

async function conduct(loaded: LoadedConfig, folder: string, options: CalibrateOptions): Promise<Result> {
  const { progress } = options;
  const ownChecks = await readOwnChecks(loaded);
  const sqlTraits = readSqlTraits(loaded);
  const scored = join(folder, "scored.csv");
  const parquet = join(folder, "parquet");
  const prepared = await prepare({
    ...options,
    loaded,
    database: join(folder, warehouseFile),
    writes: [scored],
    folders: [parquet],
    scoresAll: false,
  });
  const { warehouse, config } = prepared;
  try {
    progress.stage("Labelling outcomes");
    requireOutcome(config, prepared.maps);
    const horizonDays = await labelLeads(warehouse, config, prepared.handoffFrom);
    const inForce = modelInForce(releasesOf(loaded));
    const problem = inForce === null ? null : await scoreInForce(prepared, inForce, progress);
    progress.stage("Rebuilding traits as of the handoff");
    const traits = await rebuildTraits(warehouse, config, sqlTraits);
    await nameReasons(warehouse, config);
    progress.stage("Fitting, and judging on leads the fit never saw");
    const fitted = await fitModel(traits.patterns, config, { ...options, inForce });
    const guards = await guardsOf(prepared, fitted);
    const draft = await toModel(prepared, fitted, {
      columns: traits.columns,
      sqlTraits,
      horizonDays,
      guards,
    });
    progress.stage("Scoring");
    await scoreLeads(warehouse, { ...draft, version: "draft" });
    await showRuleHits(warehouse, draft);
    await writeUnseenScores(warehouse, fitted.built, fitted.judged.outOfTime);
    await runSql(warehouse, "marts/unseen");
    await runSql(warehouse, "marts/grades");
    progress.stage("Reporting");
    await runSql(warehouse, "marts/forecast");
    await runSql(warehouse, "reports/joins");
    await runSql(warehouse, "reports/groups");
    await runSql(warehouse, "reports/drift");
    await runSql(warehouse, "reports");
    const judgedDraft = { ...draft, figures: { ...draft.figures, groups: await groupFigures(warehouse) } };
    const { model, release } = toRelease(prepared, judgedDraft, {
      guards,
      inForce,
      promote: options.promote || config.promote,
    });
    const change =
      inForce === null || inForce.version === model.version
        ? null
        : await changeSince(warehouse, inForce, model, problem);
    const findings = {
      ...prepared,
      horizonDays,
      ...fitted,
      verdicts: traits.verdicts,
      model,
      guards,
      release,
      change,
    };
    const inputs = [...prepared.read.values()].map(toInput);
    const built = await buildResult(warehouse, {
      ...findings,
      inputs,
      toolVersion,
      method: methodOf(fitted),
    });
    await writeTables(warehouse, built);
    progress.stage("Checking");
    const result = withChecks(built, [
      ...(await checkRun(warehouse)),
      ...(await runOwnChecks(warehouse, ownChecks)),
    ]);
    await writeTables(warehouse, result);
    await recordRun(warehouse, { result, model, inForce, releases: releasesOf(loaded) });
    await documentWarehouse(warehouse, prepared);
    await requireKeys(warehouse);
    await writeParquet(warehouse, parquet);
    await exportScores(warehouse, scored);
    await exportScores(warehouse, join(folder, "scored.arrow"));
    writeReport(folder, result);
    if (config.privacy.reps === "codes") await writeRepKey(warehouse, folder);
    if (result.release !== null) publishRelease(releasesOf(loaded), model, result.release.in_force);
    return result;
  } finally {
    await warehouse.close();
    progress.done();
  }
}

async function guardsOf(prepared: Prepared, fitted: Fitted): Promise<readonly Guard[]> {
  const dated = prepared.handoffFrom !== "none";
  const facts = await labelFacts(prepared.warehouse, dated, prepared.maps.has("tasks"));
  return runGuards(facts, fitted.learned, fitted.judged);
}

async function toModel(
  prepared: Prepared,
  fitted: Fitted,
  known: Pick<ModelSources, "columns" | "sqlTraits" | "horizonDays" | "guards">,
): Promise<Omit<ScoringModel, "version">> {
  const { warehouse, config } = prepared;
  return assembleModel(fitted, {
    ...(await modelSources(prepared, known.sqlTraits)),
    ...known,
    qualify: await qualifyBy(warehouse, config, fitted.built, fitted.patterns.n),
    method: methodOf(fitted),
    judgement: fitted.judged.outOfTime?.judgement ?? fitted.judged.crossValidation,
  });
}

/** How the main figures were measured, in words. */
function methodOf({ judged }: Fitted): string {
  return judged.outOfTime === null
    ? "five-fold cross-validation"
    : "out of time: the latest quarters, held out whole";
}

/** Gives the model its version; no release where a guard stands. */
function toRelease(
  prepared: Prepared,
  draft: Omit<ScoringModel, "version">,
  { guards, inForce, promote }: { guards: readonly Guard[]; inForce: ScoringModel | null; promote: boolean },
) {
  const version = inForce?.version ?? null;
  const model = versioned(releasesOf(prepared), inForce, draft);
  const refused = guards.some((guard) =>
    stands({ ...guard, signed_off: signedOff(prepared.config, guard.id) }),
  );
  const path = `models/releases/${prepared.config.name}/${model.version}`;
  return {
    model,
    release: refused
      ? null
      : {
          version: model.version,
          path,
          is_new: model.version !== version,
          in_force: promote || version === null ? model.version : version,
        },
  };
}

/** Scores the leads with the model in force; gives the problem where these exports don't hold what it asks for. */
async function scoreInForce(
  { warehouse, config }: Prepared,
  inForce: ScoringModel,
  progress: Progress,
): Promise<string | null> {
  progress.stage(`Scoring with ${inForce.version}, which is in force`);
  try {
    await scoreBefore(warehouse, config, inForce);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
}

function toInput({
  locate,
  columns,
  format,
  cut,
  tallestField,
  finalNewline,
  ...record
}: ReadExport): Result["input"][number] {
  return record;
}
