import { z } from "zod";
import { count, netShare, number, share, text } from "./scalars.ts";

export const qualityMonthSchema = z.strictObject({
  by: z.enum(["all", "territory"]),
  name: text,
  /** Of the handoff: `2026-04`. */
  month: text,
  leads: count,
  /** Null below 10 leads, and where those could be computed back otherwise. */
  high: count.nullable(),
  medium: count.nullable(),
  low: count.nullable(),
  net_quality_score: netShare.nullable(),
  /** 95% range: what chance makes of it. */
  net_quality_low: netShare.nullable(),
  net_quality_high: netShare.nullable(),
});

/** Whether the Net Quality Score of what is handed over rises or falls from month to month, beyond chance. */
export const qualityTrendSchema = z.strictObject({
  by: z.enum(["all", "territory"]),
  name: text,
  months: count,
  /** Change of the Net Quality Score in a year; null with fewer than six months. */
  per_year: number.nullable(),
  p_value: share.nullable(),
  verdict: z.enum(["better", "worse", "no trend", "too few"]),
});

/** What a trait told in each quarter: 1 as much as its points say, 0 nothing, below 0 the other way round. */
export const traitQuartersSchema = z.strictObject({
  input: text,
  /** Whether the quarters differ by more than chance, all traits together taken into account. */
  verdict: z.enum(["steady", "unsteady", "too few"]),
  q_value: share.nullable(),
  quarters: z.array(
    z.strictObject({ quarter: text, leads: count, effect: number, low: number, high: number }),
  ),
});

const trendWords = z.enum(["more", "less", "as before"]);

/** How many leads get the best grades in each quarter, and how these convert. */
export const topGradesSchema = z.strictObject({
  of: z.enum(["grade A", "class high"]),
  number: trendWords,
  converts: trendWords,
  /** More of them that convert less, both beyond chance. */
  inflated: z.boolean(),
  number_p_value: share,
  converts_p_value: share,
  quarters: z.array(
    z.strictObject({
      quarter: text,
      leads: count,
      top: count,
      share: share.nullable(),
      /** Top leads that may be judged; what became of them is null below ten. */
      judged: count,
      wins: count.nullable(),
      conversion: share.nullable(),
      low: share.nullable(),
      high: share.nullable(),
    }),
  ),
});

/** Whether the leads of the latest quarter are still like those before, by what the rules see of each input. */
export const driftSchema = z.strictObject({
  before: text,
  after: text,
  leads_before: count,
  leads_after: count,
  inputs: z.array(
    z.strictObject({
      input: text,
      /** Population stability index, and what chance keeps it below 95 times in 100 at these numbers of leads. */
      index: number,
      limit: number,
      q_value: share,
      drifted: z.boolean(),
      /** By how much the mean score moves through this input. */
      points_moved: number,
      /** The rule whose share of the leads has changed most. */
      rule: text,
      share_before: share,
      share_after: share,
    }),
  ),
});
