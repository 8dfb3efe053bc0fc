import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { modelCard } from "../../models/emit/card.ts";
import { csvText } from "../../models/emit/csv-text.ts";
import { duckdbSql } from "../../models/emit/duckdb-sql.ts";
import { rulesTable } from "../../models/emit/rules-csv.ts";
import { testVectors } from "../../models/emit/vectors.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { sha256 } from "./sha256.ts";

export const checksumFile = "SHA256SUMS";

/** The files of a release, by name. All follow from the model, byte for byte. */
export function releaseFiles(model: ScoringModel): ReadonlyMap<string, string> {
  const rules = rulesTable(model);
  const files = new Map([
    ["CARD.md", modelCard(model)],
    ["model.duckdb.sql", duckdbSql(model)],
    ["model.json", canonicalJson(model)],
    ["rules.csv", csvText(rules.columns, rules.rows)],
    ["vectors.json", canonicalJson(testVectors(model))],
  ]);
  const sums = [...files].map(([name, text]) => `${sha256(text)}  ${name}\n`);
  return files.set(checksumFile, sums.join(""));
}
