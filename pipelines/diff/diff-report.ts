import type { ModelDiff } from "../../models/diff/model-diff.ts";
import type { AtTheBar, Migration } from "../report/result-schema.ts";

/** Whom a change of models moves. */
export interface MovedLeads {
  readonly migration: readonly Migration[];
  readonly bar: readonly AtTheBar[];
}

/** What two releases say differently, and of whom. */
export interface DiffReport extends ModelDiff {
  /** Null where no exports were given to score. */
  readonly leads: MovedLeads | null;
}
