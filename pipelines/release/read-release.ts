import { join } from "node:path";
import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { type ScoringModel, scoringModelSchema } from "../../models/scoring-model.ts";
import { requireChecksums } from "./checksums.ts";
import { readReleaseFile, tampered } from "./read-release-file.ts";

/**
 * Reads the model of a release. Throws InputError where the file is missing, does not follow the schema, is not written as
 * a release is (a repeated key would vanish in silence otherwise), or does not match its checksum.
 */
export function readModel(release: string): ScoringModel {
  const path = join(release, "model.json");
  const text = readReleaseFile(release, "model.json");
  const written = parseJson(path, text);
  const parsed = scoringModelSchema.safeParse(written);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw tampered(path, `does not follow the schema at ${issue?.path.join(".")}: ${issue?.message}`);
  }
  // As it was written, not as it was parsed: a release of an earlier schema lacks what now has a default.
  if (canonicalJson(written as object) !== text)
    throw tampered(path, "is not written as a release is (a key may stand twice)");
  requireChecksums(release, ["model.json"]);
  return parsed.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw tampered(path, "is not valid JSON");
  }
}
