import { z } from "zod";
import { count, number, text } from "./scalars.ts";

export const migrationSchema = z
  .strictObject({ before: text, after: text, leads: count, wins: count.nullable() })
  .describe(
    "Judged leads that one model gives the first grade and the other the second; wins are null where they would tell those of fewer than ten.",
  );

export const atTheBarSchema = z
  .strictObject({
    by: z.enum(["all", "territory", "rep"]),
    name: text,
    leads_gained: count,
    wins_gained: count.nullable(),
    leads_lost: count,
    wins_lost: count.nullable(),
  })
  .describe(
    "Judged leads that only one of two models hands over, of all leads or of a group; wins are null where they would tell those of fewer than ten.",
  );

export const changeSchema = z.strictObject({
  /** The model in force when this one was calibrated. */
  from: text,
  verdict: z.enum(["better", "worse", "no clear difference", "better, but moves many", "can't be told"]),
  /** What changed and what the verdict rests on, in words. */
  sentences: z.array(text),
  /**
   * On leads that neither model had seen; log-loss per lead, and what the new model gains. Null where there are too few; the wins are null
   * where they would tell those of fewer than ten.
   */
  compared: z
    .strictObject({
      leads: count,
      wins: count.nullable(),
      log_loss_before: number,
      log_loss_after: number,
      gain: number,
      gain_low: number,
      gain_high: number,
    })
    .nullable(),
  /** Points of each rule that changed; null where a model has no such rule. */
  rules: z.array(
    z.strictObject({ rule: text, input: text, before: z.int().nullable(), after: z.int().nullable() }),
  ),
  migration: z.array(migrationSchema),
  bar: z.array(atTheBarSchema),
});
