/** A table of `meta` that holds a part of every calibration into the same folder. */
export interface HistoryTable {
  readonly grain: string;
  /** A SELECT that gives the part of the latest calibration, of which `meta.this_run` holds the one row. */
  readonly latest: string;
}

/**
 * What is kept of each run, by the name of its table in `meta`: counts, figures, and scores by the id of the lead. No other value of the
 * exports is among it, and no rep.
 */
export const historyTables: Readonly<Record<string, HistoryTable>> = {
  runs: {
    grain:
      "one row per run (run): what the same exports, config and version of the tool gave, once per release",
    latest: "select * replace (cast(as_of as date) as as_of) from meta.this_run",
  },
  run_inputs: {
    grain: "one row per run and export (run, export)",
    latest: "select this_run.run, input.* from meta.this_run as this_run cross join reports.input as input",
  },
  run_guards: {
    grain: "one row per run and guard (run, id)",
    latest:
      "select this_run.run, guards.* from meta.this_run as this_run cross join reports.guards as guards",
  },
  run_grades: {
    grain: "one row per run and grade (run, name)",
    latest:
      "select this_run.run, grades.* from meta.this_run as this_run cross join reports.grades as grades",
  },
  run_scores: {
    grain:
      "one row per run that gave a release, and handed-over lead (run, lead_id): what the release says of it",
    latest: `select this_run.run, this_run.release, scores.lead_id, scores.points, scores.grade, scores.probability
      from meta.this_run as this_run cross join marts.scores as scores
      where this_run.release is not null`,
  },
};
