/**
 * What is kept of each run, by the name of its table in `meta`: counts, figures, and scores by the id of the lead, as a SELECT that gives the
 * part of the latest calibration, of which `meta.this_run` holds the one row. No other value of the exports is among it, and no rep.
 */
export const historyTables: Readonly<Record<string, string>> = {
  runs: "select * replace (cast(as_of as date) as as_of) from meta.this_run",
  run_inputs: "select this_run.run, input.* from meta.this_run as this_run cross join reports.input as input",
  // Why a guard was signed off is free text, which may name anybody.
  run_guards:
    "select this_run.run, guards.* exclude (signed_off), guards.signed_off is not null as is_signed_off from meta.this_run as this_run cross join reports.guards as guards",
  run_grades:
    "select this_run.run, grades.* from meta.this_run as this_run cross join reports.grades as grades",
  run_scores: `select this_run.run, this_run.release, scores.lead_id, scores.points, scores.grade, scores.probability
    from meta.this_run as this_run cross join marts.scores as scores
    where this_run.release is not null`,
};
