import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { type ScoringModel, scoringModelSchema } from "../../models/scoring-model.ts";
import { InputError } from "../errors.ts";

/**
 * Reads the model of a release. Throws InputError where the file is missing, does not follow the schema, or is not written as
 * a release is (a repeated key would vanish in silence otherwise).
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
  return parsed.data;
}

/** The text of one file of a release. */
export function readReleaseFile(release: string, name: string): string {
  const path = join(release, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new InputError({
    at: path,
    problem: "missing",
    mend: "Name the directory of a release, such as models/releases/<name>/1.0.0.",
  });
}

/** A release that can't be trusted. */
export function tampered(path: string, problem: string): InputError {
  return new InputError({
    at: path,
    problem,
    mend: "Restore the release from version control; releases are never edited.",
  });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw tampered(path, "is not valid JSON");
  }
}
