import { leadInputsSql } from "../../models/emit/lead-inputs-sql.ts";
import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";

/** Scores every lead in `marts.lead_traits` with a model, by the SQL that is released: `marts.scores`. */
export async function scoreLeads(warehouse: Warehouse, model: ScoringModel): Promise<void> {
  await warehouse.run(`create or replace table marts.lead_inputs as ${leadInputsSql(model)}`);
  await warehouse.run("create or replace temp view lead_inputs as select * from marts.lead_inputs");
  await warehouse.run(`create or replace table marts.scores as\n${modelSql(model, dialectNamed("duckdb"))}`);
}

function scored(text: (column: string) => string): string {
  return `select ${text("scores.lead_id")} as lead_id, handoffs.handoff_at, scores.points, scores.fit_points,
    scores.engagement_points, scores.grade, scores.class, scores.probability, scores.decision, ${text("scores.reasons")} as reasons
  from marts.scores as scores inner join marts.handoffs as handoffs on handoffs.lead_id = scores.lead_id
  order by scores.lead_id`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function harmless(column: string): string {
  return `case when regexp_matches(${column}, '^[=+@\\t\\r-]') then '''' || ${column} else ${column} end`;
}

/** Writes the scores to a CSV or Parquet file. The path must be one that the warehouse was opened for. */
export async function exportScores(warehouse: Warehouse, path: string): Promise<void> {
  const isParquet = path.endsWith(".parquet");
  const rows = scored(isParquet ? (column) => column : harmless);
  const format = isParquet ? "format parquet" : "format csv, header true";
  await warehouse.run(`copy (${rows}) to ${quoteText(path)} (${format})`);
}
