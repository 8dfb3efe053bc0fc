import { Float64, Int32, TimestampMicrosecond, Utf8 } from "apache-arrow";
import { leadInputsSql } from "../../models/emit/lead-inputs-sql.ts";
import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";
import { harmlessText } from "./harmless-text.ts";
import { writeArrow } from "./write-arrow.ts";

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

/** The columns of the scores as Arrow has them. */
const arrowTypes = {
  lead_id: new Utf8(),
  handoff_at: new TimestampMicrosecond(),
  points: new Int32(),
  fit_points: new Int32(),
  engagement_points: new Int32(),
  grade: new Utf8(),
  class: new Utf8(),
  probability: new Float64(),
  decision: new Utf8(),
  reasons: new Utf8(),
};

/**
 * Writes the scores to a CSV, Parquet or Arrow file, as its name ends. The path must be one that the warehouse was opened for, but for
 * Arrow, which DuckDB does not write.
 */
export async function exportScores(warehouse: Warehouse, path: string): Promise<void> {
  const plain = scored((column) => column);
  if (path.endsWith(".arrow")) return writeArrow(warehouse, path, plain, arrowTypes);
  const isParquet = path.endsWith(".parquet");
  const rows = isParquet ? plain : scored(harmlessText);
  const format = isParquet ? "format parquet" : "format csv, header true";
  await warehouse.run(`copy (${rows}) to ${quoteText(path)} (${format})`);
}
