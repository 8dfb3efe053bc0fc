import { join, resolve } from "node:path";
import { readOwnChecks } from "../checks/own-checks.ts";
import { type LoadedConfig, loadConfig } from "../config/load-config.ts";
import { documentWarehouse } from "../dictionary/document-warehouse.ts";
import { requireKeys } from "../dictionary/require-keys.ts";
import { carryHistory } from "../history/carry-history.ts";
import type { Progress } from "../progress.ts";
import { draftOf } from "../report/publish-build.ts";
import type { Result } from "../report/result-schema.ts";
import { writeParquet } from "../report/write-parquet.ts";
import { writeRepKey } from "../report/write-rep-key.ts";
import { writeReport } from "../report/write-report.ts";
import { writeTables } from "../report/write-tables.ts";
import { exportScores } from "../score/score-leads.ts";
import { writeWorkList } from "../score/write-work-list.ts";
import { readSqlTraits } from "../traits/sql/read-sql-traits.ts";
import { workListFile } from "../work-list-file.ts";
import { learnModel } from "./learn-model.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { publishRelease, releasesOf } from "./publish-release.ts";
import { type Recorded, recordRun } from "./record-run.ts";
import { reportModel } from "./report-model.ts";

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
const scoredFile = "scored.csv";
const parquetFolder = "parquet";

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
  const ownChecks = await readOwnChecks(loaded);
  const sqlTraits = readSqlTraits(loaded);
  const prepared = await prepare({
    ...options,
    loaded,
    database: join(folder, warehouseFile),
    writes: [join(folder, scoredFile), join(folder, workListFile)],
    folders: [join(folder, parquetFolder)],
    scoresAll: false,
  });
  try {
    const learnt = await learnModel(prepared, { ...options, sqlTraits });
    const { model, result } = await reportModel(prepared, learnt, { ...options, ownChecks });
    const releases = releasesOf(loaded);
    const ownSql = [...sqlTraits, ...ownChecks];
    await leaveBehind(prepared, folder, { result, model, inForce: learnt.inForce, releases, ownSql });
    if (result.release !== null) publishRelease(releases, model, result.release.in_force);
    return result;
  } finally {
    await prepared.warehouse.close();
    options.progress.done();
  }
}

/** All that a calibration leaves in its folder. */
async function leaveBehind(prepared: Prepared, folder: string, run: Recorded): Promise<void> {
  const { warehouse, config } = prepared;
  await writeTables(warehouse, run.result);
  await recordRun(warehouse, run);
  await documentWarehouse(warehouse, prepared);
  await requireKeys(warehouse);
  await writeParquet(warehouse, join(folder, parquetFolder));
  await exportScores(warehouse, join(folder, scoredFile));
  await exportScores(warehouse, join(folder, "scored.arrow"));
  if (run.result.release !== null) await writeWorkList(warehouse, join(folder, workListFile));
  writeReport(folder, run.result);
  if (config.privacy.reps === "codes") await writeRepKey(warehouse, folder);
}
