import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { ColumnType, Warehouse } from "../../pipelines/warehouse.ts";

/** What the released SELECT says of the leads in DuckDB, in their order. */
export async function scoresInDuckDb(
  warehouse: Warehouse,
  model: ScoringModel,
  leads: readonly LeadInputs[],
): Promise<Score[]> {
  await writeLeadInputs(warehouse, model, leads);
  const scored = await warehouse.rows(
    `select * from (${modelSql(model, dialectNamed("duckdb"))}) order by lead_id`,
  );
  return scored.map(({ lead_id: _, ...score }) => score as unknown as Score);
}

/** The leads as the table `lead_inputs`, numbered in their order. */
export async function writeLeadInputs(
  warehouse: Warehouse,
  model: ScoringModel,
  leads: readonly LeadInputs[],
): Promise<void> {
  const columns: [string, ColumnType][] = model.inputs.map(({ name, type }) => [
    name,
    type === "number" ? "double" : "varchar",
  ]);
  const rows = leads.map((lead, i) => Object.fromEntries([["lead_id", i], ...Object.entries(lead)]));
  await warehouse.write("lead_inputs", Object.fromEntries([["lead_id", "bigint"], ...columns]), rows);
}
