import type { Rule, ScoringModel } from "../scoring-model.ts";

/** A score that was made by hand: everything of a release that no lead decides. */
export interface GivenScore {
  readonly inputs: ScoringModel["inputs"];
  /** The columns of the exports that the inputs are made from. */
  readonly columns: ScoringModel["columns"];
  readonly rules: readonly Rule[];
  /** Points that every lead starts with, so that none goes below 0. */
  readonly start: ScoringModel["start"];
  /** The most points that a lead can have. */
  readonly most: number;
  /** The points from which it hands a lead to sales, on the scale of the rules; null where nobody said. */
  readonly qualifyFrom: number | null;
}
