import { decisionOf } from "../../../../models/score-lead.ts";
import type { ScoringModel } from "../../../../models/scoring-model.ts";
import type { Warehouse } from "../../../warehouse.ts";

/** Judged leads of one territory that share points and grade, out of sample. */
export interface ScoredLeads {
  readonly territory: string | null;
  readonly points: number;
  /** Whether the chosen bar lets them through. */
  readonly qualifies: boolean;
  readonly leads: number;
  readonly wins: number;
}

/** The judged leads as `reports.rpt_points` counts them, on either side of the model's bar. */
export async function readScoredLeads(
  warehouse: Warehouse,
  { qualify }: Pick<ScoringModel, "qualify">,
): Promise<ScoredLeads[]> {
  const rows = await warehouse.rows("select * from reports.rpt_points order by territory, points, grade");
  return rows.map((row) => ({
    territory: row.territory === null ? null : String(row.territory),
    points: Number(row.points),
    qualifies: decisionOf(qualify, String(row.grade), Number(row.points)) === "qualify",
    leads: Number(row.leads),
    wins: Number(row.wins),
  }));
}
