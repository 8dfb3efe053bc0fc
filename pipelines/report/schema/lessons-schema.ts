import { z } from "zod";
import { routeActions } from "../../../models/reasons/default-routes.ts";
import { reasonKinds } from "../../../models/reasons/reason-kinds.ts";
import { count, share, text } from "./scalars.ts";

export const dispositionSchema = z.strictObject({
  by: z.enum(["all", "rep", "grade", "source"]),
  name: text,
  disposition: text,
  leads: count,
  /** Share of the group's leads; null below 10 leads in the group. */
  share: share.nullable(),
});

/** A trait that judged leads of good grades have more often where they came back with one reason than with another. */
const findingSchema = z.strictObject({
  reason: text,
  kind: z.enum(reasonKinds),
  column: text,
  group: text,
  /** In words: `seniority is staff`. */
  condition: text,
  /** Leads with the reason that meet the condition, of those with the reason. */
  leads: count,
  of: count,
  share,
  share_low: share,
  share_high: share,
  /** The same among leads that came back with another reason. */
  other_leads: count,
  other_of: count,
  other_share: share,
  other_share_low: share,
  other_share_high: share,
  /** Firth, with its 95% profile interval and test; `q_value` after false discovery control over all looks. */
  odds_ratio: z.number().min(0),
  odds_ratio_low: z.number().min(0),
  odds_ratio_high: z.number().min(0),
  p_value: share,
  q_value: share,
  /** What the score gives for it; null without a rule on the trait. */
  points_low: z.int().nullable(),
  points_high: z.int().nullable(),
  proposal: text,
});

export const lessonsSchema = z.strictObject({
  /** Judged leads of high and medium grades that came back with a reason. */
  leads: count,
  /** How often a trait was looked at under a reason. */
  looks: count,
  findings: z.array(findingSchema),
});

/** What marketing does with the leads of one reason. */
export const routeSchema = z.strictObject({
  reason: text,
  kind: z.enum([...reasonKinds, "unknown"]),
  action: z.enum(routeActions),
  /** Null where a person decides. */
  after_days: count.nullable(),
  leads: count,
  because: text,
});
