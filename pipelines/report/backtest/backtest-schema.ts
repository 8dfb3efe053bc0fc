import { z } from "zod";

const text = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const number = z.number();

/** How right scores were; null where a figure can't be had. Intervals are 95%. */
export const rightness = {
  auc: share.nullable(),
  auc_low: share.nullable(),
  auc_high: share.nullable(),
  log_loss: number.nullable(),
  /** Log-loss of giving every lead the base rate that was known at the time: what the score must beat. */
  log_loss_base: number.nullable(),
  calibration_slope: number.nullable(),
  calibration_slope_low: number.nullable(),
  calibration_slope_high: number.nullable(),
  expected_over_observed: number.nullable(),
  /** Predictions are taken as given here: chance among the wins only. */
  expected_over_observed_low: number.nullable(),
  expected_over_observed_high: number.nullable(),
};

const quarterSchema = z.strictObject({
  /** Quarter of the handoff, such as 2025-Q3. */
  quarter: text,
  /**
   * Actual wins against the predicted interval. `too few`: under 40 wins (or losses) were known at the start, or under 10 came.
   * `too young`: no outcome of this quarter may be judged yet.
   */
  verdict: z.enum(["within", "fewer wins", "more wins", "too few", "too young"]),
  /** The last quarter whose outcomes were known at the start of this one, and all leads and wins up to it. */
  known_until: text.nullable(),
  known_leads: count,
  /** Wins are null where they would tell those of fewer than ten leads. */
  known_wins: count.nullable(),
  /** Leads whose outcome may be judged, and those that still have time to win. */
  leads: count,
  young: count,
  wins: count.nullable(),
  predicted_wins: number.nullable(),
  /** 95% prediction interval: chance, and how well the level was known. */
  predicted_wins_low: count.nullable(),
  predicted_wins_high: count.nullable(),
  predicted: share.nullable(),
  predicted_low: share.nullable(),
  predicted_high: share.nullable(),
  actual: share.nullable(),
  /** Wilson interval. */
  actual_low: share.nullable(),
  actual_high: share.nullable(),
  ...rightness,
  rules: count.nullable(),
  /** Of the traits in use at this recalibration or the one before, the share in use at both. */
  traits_kept: share.nullable(),
});

/** What `backtest` found, as data. */
export const backtestSchema = z.strictObject({
  schema_version: z.literal("1.0.0"),
  name: text,
  tool_version: text,
  /** A win counts within so many days of the handoff. */
  horizon_days: count,
  /** Quarters before each recalibration that it can't learn from: their leads may still be won. */
  gap_quarters: count,
  /** The main things in plain sentences, the verdict first. */
  summary: z.array(text),
  /** What a backtest can't undo. */
  limits: z.array(text),
  quarters: z.array(quarterSchema),
  /** All scored quarters together, each by its own score; null where none could be scored. */
  pooled: z
    .strictObject({
      quarters: count,
      leads: count,
      wins: count,
      predicted_wins: number,
      /** Probability that chance makes the quarters stray from their predictions as far as they did, or further. */
      miss_p_value: share,
      ...rightness,
    })
    .nullable(),
});

export type BacktestReport = z.infer<typeof backtestSchema>;
export type QuarterReport = z.infer<typeof quarterSchema>;
export type RightnessReport = Pick<QuarterReport, keyof typeof rightness>;
