import { readdirSync } from "node:fs";
import { join } from "node:path";
import { testVectors, type Vector } from "../../models/emit/vectors.ts";
import type { Score } from "../../models/score-lead.ts";
import { modelSchemaVersion, type ScoringModel } from "../../models/scoring-model.ts";
import type { Row, Warehouse } from "../warehouse.ts";
import { readModel, readReleaseFile, tampered } from "./read-release.ts";
import { checksumFile, releaseFiles } from "./release-files.ts";
import { sha256 } from "./sha256.ts";

export interface Verified {
  readonly model: ScoringModel;
  readonly files: number;
  readonly vectors: number;
}

/**
 * Checks a release from the outside: schema, that every file is byte for byte what follows from the model (checksums among them),
 * that there is no other file, and that the SQL run in DuckDB gives every vector its score. Of a release of an earlier schema the
 * files are held against its checksums: they were written otherwise then. Throws InputError naming the first file that does not hold.
 */
export async function verifyRelease(warehouse: Warehouse, release: string): Promise<Verified> {
  const model = readModel(release);
  const expected = releaseFiles(model);
  if (model.schema_version === modelSchemaVersion) requireSame(release, expected);
  else requireChecksums(release, [...expected.keys()]);
  const stranger = readdirSync(release).find((name) => !expected.has(name));
  if (stranger !== undefined) throw tampered(join(release, stranger), "does not belong to a release");
  const vectors = testVectors(model);
  await checkSql(warehouse, release, model, vectors);
  return { model, files: expected.size, vectors: vectors.length };
}

function requireSame(release: string, expected: ReadonlyMap<string, string>): void {
  for (const [name, text] of expected) {
    if (readReleaseFile(release, name) !== text)
      throw tampered(join(release, name), "is not what the release was made of");
  }
}

function requireChecksums(release: string, names: readonly string[]): void {
  const others = names.filter((name) => name !== checksumFile).sort();
  const sums = others.map((name) => `${sha256(readReleaseFile(release, name))}  ${name}\n`);
  if (sums.join("") === readReleaseFile(release, checksumFile)) return;
  const stated = readReleaseFile(release, checksumFile);
  const wrong = others.find((_, k) => !stated.includes(sums[k] as string)) ?? checksumFile;
  throw tampered(join(release, wrong), "does not match its checksum");
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
  vectors.forEach(({ expected }, i) => {
    const row = rows[i];
    const wrong = (Object.keys(expected) as (keyof Score)[]).find((key) => row?.[key] !== expected[key]);
    if (wrong !== undefined)
      throw tampered(
        join(release, "model.duckdb.sql"),
        `gives another ${wrong} than vector ${i + 1} expects`,
      );
  });
}
