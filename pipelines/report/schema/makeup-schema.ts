import { z } from "zod";
import { count, number, share, text } from "./scalars.ts";

/** What makes the leads of a group clearly poorer or better than those of the other groups: points by the model, of leads of any age. */
export const makeupSchema = z.strictObject({
  by: z.enum(["territory", "product_line", "rep"]),
  name: text,
  verdict: z.enum(["poorer", "better"]),
  leads: count,
  other_leads: count,
  /** Mean points, of its leads and of those of the other groups. */
  points: number,
  other_points: number,
  difference: number,
  /** One plain sentence. */
  sentence: text,
  /** What to talk about with marketing; null where the data say nothing of it. */
  advice: text.nullable(),
  /** Every rule, those that explain most of the difference first. Their differences add up to it. */
  rules: z.array(
    z.strictObject({
      rule: text,
      /** What the rule asks about: rules on one input belong together. */
      input: text,
      condition: text,
      points: z.int(),
      /** Of the leads, those that meet the rule. */
      share: share,
      other_share: share,
      /** Points by which the rule moves the mean away from the others'. */
      difference: number,
    }),
  ),
});
