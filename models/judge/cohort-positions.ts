import type { Patterns } from "../patterns.ts";

/** Positions of the patterns of some quarters. @example cohortPositions(patterns, (cohort) => cohort < 3) */
export function cohortPositions({ cohort }: Patterns, belongs: (cohort: number) => boolean): Int32Array {
  return Int32Array.from(cohort.keys()).filter((i) => belongs(cohort[i] as number));
}
