import type { ColumnEvidence } from "../../models/mine/leak-gates.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { halfLivesOf, writeHalfLives } from "./half-lives.ts";
import { judgeColumns } from "./judge-columns.ts";
import { readSeeds } from "./read-seeds.ts";
import { requireNumbers, writeTraitColumns } from "./trait-columns.ts";

/**
 * Stage 4 for a model that exists: builds the traits it asks for, from the columns it states, whatever the leak gates say of them: an
 * incumbent may be a score column. Throws InputError
 * where these exports lack one.
 */
export async function traitsForModel(
  warehouse: Warehouse,
  config: Config,
  model: ScoringModel,
): Promise<void> {
  await readSeeds(warehouse);
  await writeHalfLives(warehouse, halfLivesOf(model));
  await runSql(warehouse, "marts/columns");
  const { evidence } = await judgeColumns(warehouse, config);
  requireColumns(evidence, model, config.exports.leads.file);
  requireNumbers(model.columns, evidence);
  await writeTraitColumns(warehouse, model.columns);
  await runSql(warehouse, "marts/traits");
}

function requireColumns(evidence: readonly ColumnEvidence[], model: ScoringModel, file: string): void {
  const known = evidence.map(({ column }) => column);
  const missing = model.columns.find(({ name }) => !known.includes(name))?.name;
  if (missing === undefined) return;
  const near = nearest(missing, known);
  throw new InputError({
    at: file,
    problem: `the model reads the column "${missing}", and these exports have none of that name`,
    mend:
      near === null ? "Export the column too." : `Is it "${near}" now? Rename it back, or calibrate again.`,
  });
}
