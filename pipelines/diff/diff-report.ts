import type { ModelDiff } from "../../models/diff/model-diff.ts";

/** Mature leads that one release gives the first grade and the other the second. */
export interface Migration {
  readonly before: string;
  readonly after: string;
  readonly leads: number;
  readonly wins: number;
}

/** Leads that only one of the releases hands over, of all leads or of a group. */
export interface AtTheBar {
  readonly by: "all" | "territory" | "rep";
  readonly name: string;
  readonly leads_gained: number;
  readonly wins_gained: number;
  readonly leads_lost: number;
  readonly wins_lost: number;
}

/** What two releases say differently, and of whom. */
export interface DiffReport extends ModelDiff {
  /** Null where no exports were given to score. */
  readonly leads: {
    readonly migration: readonly Migration[];
    readonly bar: readonly AtTheBar[];
  } | null;
}
