import { z } from "zod";
import { rightness } from "../backtest/backtest-schema.ts";
import { groupSchema } from "../schema/group-schema.ts";
import { driftSchema } from "../schema/over-time-schema.ts";

const text = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** What `monitor` found, as data. */
export const monitorSchema = z.strictObject({
  schema_version: z.literal("1.0.0"),
  name: text,
  /** The release that is judged. */
  version: text,
  tool_version: text,
  as_of: text.nullable(),
  /** Leads handed over after this quarter are new to the release. */
  seen_until: text.nullable(),
  horizon_days: count.nullable(),
  /**
   * `keep`: its probabilities hold. `re-base`: its order holds, all its probabilities are too high or too low alike. `recalibrate`: what
   * told winners apart has changed. `can't be told`: fewer than 40 wins (or losses) among leads that are new to it.
   */
  verdict: z.enum(["keep", "re-base", "recalibrate", "can't be told"]),
  /** The verdict, its reasons, and what to do, in words. */
  sentences: z.array(text),
  /** Leads that are new to the release and had time to win, and those that still have it. */
  leads: count,
  /** Null below ten leads. */
  wins: count.nullable(),
  young: count,
  expected_wins: z.number(),
  /** By how much the log-odds of all leads would have to move. */
  shift: z.number().nullable(),
  p_as_they_are: share.nullable(),
  p_shifted: share.nullable(),
  /** On the release's own unseen leads, when it was made. */
  auc_at_release: share.nullable(),
  ...rightness,
  /** Whether the leads of the latest quarter are still like those before; null without two quarters of them. */
  drift: driftSchema.nullable(),
  groups: z.array(
    z.strictObject({
      by: z.enum(["grade", "territory", "product_line", "rep", "source", "quarter"]),
      ...groupSchema.shape,
    }),
  ),
});

export type MonitorReport = z.infer<typeof monitorSchema>;
