import type { ColumnEvidence } from "../../models/mine/leak-gates.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { halfLivesOf, writeHalfLives } from "./half-lives.ts";
import { judgeColumns } from "./judge-columns.ts";
import { readSeeds } from "./read-seeds.ts";
import { runSqlTraits } from "./sql/run-sql-traits.ts";
import { clearSqlTraits } from "./sql/write-sql-traits.ts";
import { requireNumbers, writeTraitColumns } from "./trait-columns.ts";

/**
 * Stage 4 for a model that exists: builds the traits it asks for, from the columns it states, whatever the leak gates say of them: an
 * incumbent may be a score column. Traits from SQL are computed by the SELECT that the model holds. Throws InputError where these exports
 * lack a column.
 */
export async function traitsForModel(
  warehouse: Warehouse,
  config: Config,
  model: ScoringModel,
): Promise<void> {
  await readSeeds(warehouse);
  await writeHalfLives(warehouse, halfLivesOf(model));
  await runSql(warehouse, "marts/columns");
  await clearSqlTraits(warehouse);
  const { evidence } = await judgeColumns(warehouse, config);
  requireColumns(evidence, model, config.exports.leads.file);
  requireNumbers(model.columns, evidence);
  await writeTraitColumns(warehouse, model.columns);
  await runSql(warehouse, "before_handoff");
  await runSqlTraits(warehouse, sqlTraitsOf(model));
  await runSql(warehouse, "marts/traits");
}

function sqlTraitsOf({ inputs, name: model, version }: ScoringModel): OwnSql[] {
  return inputs.flatMap(({ name, computed }) =>
    computed?.from === "sql"
      ? [{ name, file: `${model} ${version}: ${computed.file}`, sql: computed.sql }]
      : [],
  );
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
