import { canonicalJson } from "../../models/emit/canonical-json.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { keepRun } from "../history/keep-run.ts";
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
}

/** Keeps a calibration in `meta`, once `marts.scores` and the tables of the report are there: as one of the runs, and the releases with it. */
export async function recordRun(
  warehouse: Warehouse,
  { result, model, inForce, releases }: Recorded,
): Promise<void> {
  const { labels, validation, release } = result;
  const standing = release?.in_force ?? inForce?.version ?? null;
  await keepRun(warehouse, {
    ...validation,
    run: runOf(model, release?.version ?? null),
    as_of: labels.as_of,
    config: result.name,
    tool_version: result.tool_version,
    release: release?.version ?? null,
    in_force: standing,
    horizon_days: labels.horizon_days,
    leads: labels.states.reduce((sum, { leads }) => sum + leads, 0),
    judged: validation.n,
  });
  await writeReleases(warehouse, releases, release === null ? null : model, standing);
}

/** What a run is: the same exports, config and version of the tool that end in the same release are the same run, whenever it is done. */
function runOf({ provenance }: ScoringModel, release: string | null): string {
  const { config_sha256, exports, tool_version } = provenance;
  return sha256(canonicalJson({ config_sha256, exports, tool_version, release })).slice(0, 16);
}
