import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { scorerMjs } from "../../models/emit/scorer-mjs.ts";
import { testVectors, type Vector } from "../../models/emit/vectors.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { toolVersion } from "../tool-version.ts";
import type { Row, Warehouse } from "../warehouse.ts";
import { checksumFile, checksumsOf, requireChecksums } from "./checksums.ts";
import { readModel } from "./read-release.ts";
import { readReleaseFile, tampered } from "./read-release-file.ts";
import { releaseFiles } from "./release-files.ts";

export interface Verified {
  readonly model: ScoringModel;
  readonly files: number;
  readonly vectors: number;
}

/**
 * Checks a release from the outside: schema, checksums, that there is no other file, that every file is byte for byte what follows
 * from the model, and that the SQL run in DuckDB gives every vector its score. A release by another version of this tool is held
 * against its checksums alone: its files were written otherwise then. Throws InputError naming the first file that does not hold.
 */
export async function verifyRelease(warehouse: Warehouse, release: string): Promise<Verified> {
  const model = readModel(release);
  const files = [...checksumsOf(release).keys()];
  requireChecksums(release, files);
  const known = new Set([checksumFile, ...files.flatMap((name) => [name, dirname(name)])]);
  const stranger = pathsBelow(release).find((path) => !known.has(path));
  if (stranger !== undefined) throw tampered(join(release, stranger), "does not belong to a release");
  const isOurs = model.provenance.tool_version === toolVersion;
  if (isOurs) requireSame(release, releaseFiles(model));
  const vectors = testVectors(model);
  if (isOurs) await checkScorer(release, model, vectors);
  await checkSql(warehouse, release, model, vectors);
  return { model, files: files.length + 1, vectors: vectors.length };
}

function requireSame(release: string, expected: ReadonlyMap<string, string>): void {
  for (const [name, text] of expected) {
    if (readReleaseFile(release, name) !== text)
      throw tampered(join(release, name), "is not what the release was made of");
  }
}

/** Files and folders at any depth, named as in the list of checksums. */
function pathsBelow(release: string): readonly string[] {
  const entries = readdirSync(release, { recursive: true, withFileTypes: true });
  return entries.map(({ parentPath, name }) =>
    relative(release, join(parentPath, name)).replaceAll(sep, "/"),
  );
}

/** Runs our own text of the scorer, which is that of the release to the byte: no file of a release is ever executed. */
async function checkScorer(release: string, model: ScoringModel, vectors: readonly Vector[]): Promise<void> {
  const { score } = (await import(`data:text/javascript,${encodeURIComponent(scorerMjs(model))}`)) as {
    score: (lead: LeadInputs) => Score;
  };
  requireScores(
    join(release, "scorer.mjs"),
    vectors,
    vectors.map(({ lead }) => score(lead)),
  );
}

async function checkSql(
  warehouse: Warehouse,
  release: string,
  model: ScoringModel,
  vectors: readonly Vector[],
): Promise<void> {
  const columns = Object.fromEntries(
    model.inputs.map(({ name, type }) => [name, type === "number" ? "double" : "varchar"] as const),
  );
  const leads = vectors.map(({ lead }, i): Row => ({ ...lead, lead_id: i }));
  await warehouse.write("lead_inputs", { lead_id: "bigint", ...columns }, leads);
  const rows = await warehouse.rows(
    `select * from (${readReleaseFile(release, "model.duckdb.sql")}) order by lead_id`,
  );
  requireScores(join(release, "model.duckdb.sql"), vectors, rows);
}

function requireScores(
  file: string,
  vectors: readonly Vector[],
  scores: readonly Partial<Record<keyof Score, unknown>>[],
): void {
  vectors.forEach(({ expected }, i) => {
    const wrong = (Object.keys(expected) as (keyof Score)[]).find(
      (key) => scores[i]?.[key] !== expected[key],
    );
    if (wrong !== undefined) throw tampered(file, `gives another ${wrong} than vector ${i + 1} expects`);
  });
}
