import { z } from "zod";
import { count, number, text } from "./scalars.ts";

/** How long a step between two stages took the leads that reached both; no days below 10 leads. */
const stageTimeSchema = z.strictObject({
  from: text,
  to: text,
  leads: count,
  quarter_days: number.nullable(),
  median_days: number.nullable(),
  three_quarter_days: number.nullable(),
});

const untouchedSchema = z.strictObject({
  by: z.enum(["territory", "rep"]),
  name: text,
  /** Those older than two weeks. */
  leads: count,
  /** Null below 10 leads, and where those could be computed back otherwise. */
  untouched: count.nullable(),
  median_hours: number.nullable(),
});

const touchSpeedSchema = z.strictObject({
  /** `within a day`, …, `never`. */
  touched: text,
  /** Judged leads. */
  leads: count,
  /** Wins that the score promised; null below 10 leads, like all that follows. */
  promised: number.nullable(),
  /** Wins if each rep won everywhere as they do on the whole; null for untouched leads. */
  usual: number.nullable(),
  wins: count.nullable(),
  /** Wins over usual wins, with its 95% interval. */
  ratio: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
  verdict: z.enum(["as expected", "higher", "lower", "too few", "not shown", "not judged"]),
});

const loadSchema = z.strictObject({
  /** Wins of the same rep, from the same leads, in a week with twice the leads, as a factor with its 95% interval. */
  twice: number,
  twice_low: number,
  twice_high: number,
  /** Credibly: the whole interval lies below 1. */
  falls: z.boolean(),
  /** Leads a week up to which nothing is lost, with those that fit nearly as well; null where nothing falls. */
  capacity: z.strictObject({ leads: count, low: count, high: count }).nullable(),
  /** Leads of the week in which the usual lead came: both curve and bands are 1 there. */
  usual_load: count,
  curve: z.array(z.strictObject({ load: count, ratio: number })),
  /** Weeks by their load: wins over what the same reps win in a usual week. */
  bands: z.array(
    z.strictObject({
      ...{ from: count, to: count, weeks: count, leads: count, wins: count },
      ...{ usual: number, ratio: number, low: number, high: number },
    }),
  ),
});

/** Reps with 10 judged leads and 5 expected wins or more against what a typical rep wins from the same leads. */
const repRatiosSchema = z.strictObject({
  /** What the limits of the funnel are made of: standard deviation of the usual reps' log-odds, and the variance for each expected win. */
  scatter: number,
  spread: number,
  too_few: count,
  reps: z.array(
    z.strictObject({
      name: text,
      expected: number,
      /** 95% of the usual reps win between these from such leads. */
      usual_low: number,
      usual_high: number,
      wins: count,
      ratio: number,
      verdict: z.enum(["as expected", "higher", "lower"]),
      leads_a_week: number.nullable(),
      /** Of reps who are lower: is it the load? */
      reason: z.enum(["too many leads", "ask why"]).nullable(),
    }),
  ),
});

export const afterHandoffSchema = z.strictObject({
  stage_times: z.array(stageTimeSchema),
  untouched: z.array(untouchedSchema),
  touch_speed: z.array(touchSpeedSchema),
  /** Null where there are no reps or moments, or too few wins to tell. */
  load: loadSchema.nullable(),
  rep_ratios: repRatiosSchema.nullable(),
});
