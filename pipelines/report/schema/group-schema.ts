import { z } from "zod";
import { count, netShare, number, share, text } from "./scalars.ts";

/** Predicted against actual of one group of leads. */
export const groupSchema = z.strictObject({
  name: text,
  leads: count,
  /** Judged (mature) leads, on which predicted and actual are compared. */
  judged: count,
  wins: count.nullable(),
  /** Mean out-of-sample probability; null below 10 judged leads. */
  predicted: share.nullable(),
  predicted_low: share.nullable(),
  predicted_high: share.nullable(),
  actual: share.nullable(),
  actual_low: share.nullable(),
  actual_high: share.nullable(),
  /**
   * As expected given the leads, higher, or lower (after false discovery control); too few leads or expected wins to tell; or not shown: with
   * it, what became of a group with too few leads could be worked out.
   */
  verdict: z.enum(["as expected", "higher", "lower", "too few", "not shown"]),
  net_quality_score: netShare.nullable(),
  /** 95% range: what chance makes of it. */
  net_quality_low: netShare.nullable(),
  net_quality_high: netShare.nullable(),
  high: count.nullable(),
  medium: count.nullable(),
  low: count.nullable(),
  opportunities: count.nullable(),
  /** Conversion points above or below all leads that come from the leads (mix) and from the rest. */
  mix_effect: number.nullable(),
  within_effect: number.nullable(),
  flags: z.array(text),
  /** One plain sentence. */
  sentence: text,
});
