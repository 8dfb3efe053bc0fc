import type { ScoringModel } from "../../models/scoring-model.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { readSeeds } from "./read-seeds.ts";
import { writeTraitColumns } from "./trait-columns.ts";

/**
 * Stage 4 for a model that exists: builds the traits it asks for, from the columns it was calibrated with. Throws InputError
 * where these exports lack one.
 */
export async function traitsForModel(warehouse: Warehouse, model: ScoringModel, file: string): Promise<void> {
  await readSeeds(warehouse);
  await runSql(warehouse, "marts/columns");
  await requireColumns(warehouse, model, file);
  await writeTraitColumns(warehouse, model.columns);
  await runSql(warehouse, "marts/traits");
}

async function requireColumns(warehouse: Warehouse, model: ScoringModel, file: string): Promise<void> {
  const rows = await warehouse.rows("select column_name from staging.stg_columns order by column_name");
  const known = rows.map((row) => String(row.column_name));
  const missing = model.columns.find(({ name }) => !known.includes(name))?.name;
  if (missing === undefined) return;
  const near = nearest(missing, known);
  throw new InputError({
    at: file,
    problem: `the model was calibrated with the column "${missing}", and these exports have none of that name`,
    mend:
      near === null ? "Export the column too." : `Is it "${near}" now? Rename it back, or calibrate again.`,
  });
}
