import { canonicalJson } from "../../models/emit/canonical-json.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { keepRun } from "../history/keep-run.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import type { Result } from "../report/result-schema.ts";
import { sha256 } from "../sha256.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeReleases } from "./write-releases.ts";

export interface Recorded {
  readonly result: Result;
  /** The model of this run, and the one that was in force before it. */
  readonly model: ScoringModel;
  readonly inForce: ScoringModel | null;
  /** Folder of the releases. */
  readonly releases: string;
  /** The user's traits and checks. */
  readonly ownSql: readonly OwnSql[];
}

/** Keeps a calibration in `meta`, once `marts.scores` and the tables of the report are there: as one of the runs, and the releases with it. */
export async function recordRun(
  warehouse: Warehouse,
  { result, model, inForce, releases, ownSql }: Recorded,
): Promise<void> {
  const { labels, validation, release } = result;
  const standing = release?.in_force ?? inForce?.version ?? null;
  await keepRun(warehouse, {
    run: runOf(model, ownSql, release?.version ?? null),
    as_of: labels.as_of,
    config: result.name,
    tool_version: result.tool_version,
    release: release?.version ?? null,
    in_force: standing,
    horizon_days: labels.horizon_days,
    leads: labels.states.reduce((sum, { leads }) => sum + leads, 0),
    method: validation.method,
    judged: validation.n,
    wins: validation.wins,
    base_rate: validation.base_rate,
    auc: validation.auc,
    log_loss: validation.log_loss,
    brier: validation.brier,
    calibration_slope: validation.calibration_slope,
    expected_over_observed: validation.expected_over_observed,
  });
  await writeReleases(warehouse, releases, release === null ? null : model, standing);
}

/** What a run is: the same exports, config, SQL and version of the tool that end in the same release are the same run, whenever it is done. */
function runOf({ provenance }: ScoringModel, ownSql: readonly OwnSql[], release: string | null): string {
  const { config_sha256, exports, tool_version } = provenance;
  const own_sql = ownSql.map(({ file, sql }) => ({ file, sha256: sha256(sql) }));
  return sha256(canonicalJson({ config_sha256, exports, own_sql, tool_version, release })).slice(0, 16);
}
