import { z } from "zod";
import { count, number, share, text } from "./scalars.ts";

/** Out of sample; wins, and all that tells them, are null under ten leads. */
const tradeOffSchema = z.strictObject({
  leads: count,
  leads_per_rep_per_week: number.nullable(),
  wins: count.nullable(),
  wins_kept: share.nullable(),
  conversion: share.nullable(),
  conversion_low: share.nullable(),
  conversion_high: share.nullable(),
  /** In the unit of the config's `costPerLead`; null without it. */
  cost: number.nullable(),
  cost_per_win: number.nullable(),
});

export const thresholdSchema = z.strictObject({
  points: z.int(),
  ...tradeOffSchema.shape,
  chosen: z.boolean(),
});

export const territoryThresholdSchema = z.strictObject({
  territory: text,
  points: z.int(),
  ...tradeOffSchema.shape,
});

export const barSchema = z.strictObject({
  /** In words: `from 41 points`. */
  chosen: text,
  because: text,
  cost_per_lead: number.nullable(),
  /** What the config says that people agreed on; `holds` where it is still the bar. */
  agreed: z.strictObject({ on: text, by: z.array(text), bar: text, holds: z.boolean() }).nullable(),
  groups: z.array(
    z.strictObject({
      by: z.enum(["all", "territory"]),
      name: text,
      given: tradeOffSchema,
      given_up: tradeOffSchema,
    }),
  ),
});
