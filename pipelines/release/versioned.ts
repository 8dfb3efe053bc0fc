import { nextVersion } from "../../models/next-version.ts";
import { type ScoringModel, scoringModelSchema } from "../../models/scoring-model.ts";
import { versionFor } from "./publish.ts";

/** A model with its version: that of the model in force where nothing differs, else the next free one. */
export function versioned(
  releases: string,
  inForce: ScoringModel | null,
  draft: Omit<ScoringModel, "version">,
): ScoringModel {
  const next = nextVersion(inForce, draft);
  const modelAs = (version: string) => ordered({ ...draft, version });
  return modelAs(next === inForce?.version ? next : versionFor(releases, next, modelAs));
}

/** The keys in the order of the schema: a release is the same bytes however it was put together. */
function ordered(model: ScoringModel): ScoringModel {
  return scoringModelSchema.parse(model);
}
