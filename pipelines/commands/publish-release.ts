import { join } from "node:path";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { releasesChangelog } from "../diff/releases-changelog.ts";
import { publish, putInForce, versionsIn, writeChangelog } from "../release/publish.ts";
import { readModel } from "../release/read-release.ts";
import { releaseFiles } from "../release/release-files.ts";

/** The folder of a config's releases. */
export function releasesOf({ folder, config }: LoadedConfig): string {
  return join(folder, "models", "releases", config.name);
}

/** Writes a release beside the others, puts a version in force, and says in their CHANGELOG.md what changed from one to the next. */
export function publishRelease(releases: string, model: ScoringModel, inForce: string): void {
  publish(releases, model.version, releaseFiles(model));
  putInForce(releases, inForce);
  const released = versionsIn(releases).map((version) => readModel(join(releases, version)));
  writeChangelog(releases, releasesChangelog(released));
}
