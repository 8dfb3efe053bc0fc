import type { Patterns } from "../patterns.ts";
import { cohortPositions } from "./cohort-positions.ts";
import type { Split } from "./splits.ts";

/** A quarter to be scored, by what was known on its first day. */
export interface PastQuarter extends Split {
  /** Number of the quarter, as in `patterns.cohort`. */
  readonly cohort: number;
  /** The last quarter whose outcomes were known by then; null if there was none. */
  readonly knownUntil: number | null;
}

/**
 * Every quarter in order of time, with the leads whose outcomes were known at its start. The `gapQuarters` before it are left
 * out: their leads still had time to be won. A quarter without leads has no number, and makes the gap longer, never shorter.
 *
 * @example pastQuarters(patterns, 1)[3]; // judged on quarter 3, learned from 0 and 1
 */
export function pastQuarters(patterns: Patterns, gapQuarters: number): readonly PastQuarter[] {
  const cohorts = [...new Set(patterns.cohort)].sort((a, b) => a - b);
  return cohorts.map((cohort) => {
    const until = cohort - 1 - gapQuarters;
    return {
      cohort,
      knownUntil: cohorts.findLast((earlier) => earlier <= until) ?? null,
      train: cohortPositions(patterns, (own) => own <= until),
      test: cohortPositions(patterns, (own) => own === cohort),
    };
  });
}
