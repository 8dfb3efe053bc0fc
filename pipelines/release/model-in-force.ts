import { join } from "node:path";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { currentVersion } from "./publish.ts";
import { readModel } from "./read-release.ts";

/** The model that `current.json` names in a folder of releases, or null where there is none yet. */
export function modelInForce(releases: string): ScoringModel | null {
  const version = currentVersion(releases);
  return version === null ? null : readModel(join(releases, version));
}
