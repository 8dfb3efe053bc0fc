import { z } from "zod";
import { count, share, text } from "./scalars.ts";

export const inputSchema = z.strictObject({
  export: text,
  file: text,
  sha256: text,
  bytes: count,
  records: count,
  loaded: count,
  rejected: count,
});

/** What a check demands, and what it found: of the exports, of what the run made of them, or of the user's own. */
export const checkedSchema = z.strictObject({
  check: text,
  of: z.enum(["exports", "run", "own"]),
  demands: text,
  /** The export that the rows are in; null where it found none, and for checks of more than the exports. */
  export: text.nullable(),
  found: count,
  policy: z.enum(["count", "refuse"]),
  /** What becomes of the rows; null where there are none. */
  rule: text.nullable(),
  /** The relation of the warehouse that holds the rows; null where none does. */
  relation: text.nullable(),
});

export const labelsSchema = z.strictObject({
  handoff_from: z.enum(["qualified_at", "created_at", "none"]),
  as_of: text.nullable(),
  horizon_days: count.nullable(),
  /** Leads by state: mature leads are judged, the others are set aside and counted here. Wins are null where they would tell those of few. */
  states: z.array(z.strictObject({ state: text, leads: count, wins: count.nullable() })),
  /** What the joins found: merged leads, changed owners, opportunities without a lead, … each with its rule. */
  joins: z.array(z.strictObject({ what: text, rows: count, rule: text })),
});

export const leakageSchema = z.strictObject({
  column: text,
  verdict: z.enum(["refused", "suspect", "allowed", "not a trait"]),
  because: text,
  /** Only for suspects: cross-validated AUC with the column and without it. */
  auc_with: share.nullable(),
  auc_without: share.nullable(),
});
