import { allGrades } from "../../grade/classes.ts";
import type { ScoringModel } from "../../scoring-model.ts";
import type { ColumnType } from "./dbt-engines.ts";

export interface ScoreColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** All values that it can have, where they can be told. */
  readonly accepted: readonly (string | number)[] | null;
}

/** The columns of a score in dbt, in the order of the SQL. None is ever null. */
export function scoreColumns({ grades, probability }: ScoringModel): readonly ScoreColumn[] {
  const points = [...probability.keys()];
  const classes = ["high", "medium", "low"];
  const all = allGrades(grades.fit, grades.engagement);
  return [
    column("lead_id", "text", "The lead, by its id in lead_inputs."),
    column("points", "integer", `Fit and engagement points together, 0 to ${points.length - 1}.`, points),
    column("fit_points", "integer", "Points for who they are."),
    column("engagement_points", "integer", "Points for what they did."),
    column("grade", "text", "Grade by fit and engagement points, best first.", all),
    column("class", "text", "How the grade converts, against all leads.", classes),
    column("probability", "double", "Expected probability of winning, by points."),
    column("decision", "text", "Handed to sales (qualify) or not yet (nurture).", ["qualify", "nurture"]),
    column("reasons", "text", "Up to three rules that gave most points, in words."),
  ];
}

function column(
  name: string,
  type: ColumnType,
  description: string,
  accepted: ScoreColumn["accepted"] = null,
): ScoreColumn {
  return { name, type, description, accepted };
}
