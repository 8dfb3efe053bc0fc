import { join } from "node:path";
import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { duckdbSql } from "../../models/emit/duckdb-sql.ts";
import { testVectors, type Vector } from "../../models/emit/vectors.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Row, Warehouse } from "../warehouse.ts";
import { readModel, readReleaseFile, tampered } from "./read-release.ts";
import { sha256 } from "./sha256.ts";

export interface Verified {
  readonly model: ScoringModel;
  readonly files: number;
  readonly vectors: number;
}

/**
 * Checks a release from the outside: checksums, schema, that rules, SQL and vectors were made from each other, and that
 * the SQL run in DuckDB gives every vector its score. Throws InputError naming the first file that does not hold.
 */
export async function verifyRelease(warehouse: Warehouse, release: string): Promise<Verified> {
  const files = checkSums(release);
  const model = readModel(release);
  const vectors = testVectors(model);
  requireText(release, "vectors.json", canonicalJson(vectors));
  requireText(release, "model.duckdb.sql", duckdbSql(model));
  await checkSql(warehouse, release, model, vectors);
  return { model, files, vectors: vectors.length };
}

function checkSums(release: string): number {
  const lines = readReleaseFile(release, "SHA256SUMS").trimEnd().split("\n");
  for (const line of lines) {
    const [sum, name] = line.split("  ");
    if (sum === undefined || name === undefined || name.includes("/"))
      throw tampered(join(release, "SHA256SUMS"), "has a line that is no checksum");
    if (sha256(readReleaseFile(release, name)) !== sum)
      throw tampered(join(release, name), "does not match its checksum");
  }
  return lines.length;
}

function requireText(release: string, name: string, expected: string): void {
  if (readReleaseFile(release, name) !== expected)
    throw tampered(join(release, name), "does not follow from model.json");
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
