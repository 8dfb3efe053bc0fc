import { z } from "zod";
import { count, number, share, text } from "./scalars.ts";

const binSchema = z.strictObject({
  label: text,
  leads: count,
  /** Null below 10 leads, and where those could be computed back otherwise, like the raw conversion and its Wilson interval. */
  wins: count.nullable(),
  rate: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
});

export const traitSchema = z.strictObject({
  column: text,
  group: text,
  kind: text,
  filled: share,
  /** Null, like the lift and the p-value, where bins are hidden: these would tell them. */
  iv: number.nullable(),
  lift: number.nullable(),
  p_value: share.nullable(),
  verdict: z.enum(["kept", "dropped"]),
  because: text,
  bins: z.array(binSchema),
});

export const ruleSchema = z.strictObject({
  id: text,
  input: text,
  side: z.enum(["fit", "engagement"]),
  /** In words: `Industry is Software or Finance`. */
  condition: text,
  points: z.int(),
  leads: count,
  /** Null where fewer than 10 leads meet the rule, or do not; so are the rates. */
  wins: count.nullable(),
  rate: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
  /** Conversion of the rule's leads over that of all. */
  lift: z.number().min(0).nullable(),
  /** Quarters with 20 leads under the rule, and those of them in which it converted as its points say. */
  quarters_held: count,
  quarters: count,
  /** Times the odds of the leads that do not meet the rule (Firth), with its 95% profile interval. */
  odds_ratio: z.number().min(0).nullable(),
  odds_ratio_low: z.number().min(0).nullable(),
  odds_ratio_high: z.number().min(0).nullable(),
});

export const validationSchema = z.strictObject({
  method: text,
  n: count,
  wins: count,
  base_rate: share,
  auc: share.nullable(),
  auc_low: share.nullable(),
  auc_high: share.nullable(),
  log_loss: number.nullable(),
  /** Log-loss of giving everyone the base rate: what the score must beat. */
  log_loss_base: number.nullable(),
  brier: number.nullable(),
  calibration_slope: number.nullable(),
  calibration_slope_low: number.nullable(),
  calibration_slope_high: number.nullable(),
  expected_over_observed: number.nullable(),
  expected_over_observed_low: number.nullable(),
  expected_over_observed_high: number.nullable(),
  /** Conversion of the best tenth over the base rate. */
  lift_top_tenth: number.nullable(),
});

/** A figure on the leads that the model was learned from, and what it would be without the flattery in that. */
const correctedSchema = z.strictObject({
  apparent: number,
  optimism: number,
  corrected: number,
  low: number.nullable(),
  high: number.nullable(),
});

export const stabilitySchema = z.strictObject({
  /** How often everything was repeated on a random half of the leads. */
  repetitions: count,
  /** Share of the leads that get another grade, in the mean over the repetitions. */
  other_grade: share,
  /** Width of a lead's 95% interval of probability, in the mean over the leads. */
  interval_width: share.nullable(),
  auc: correctedSchema.nullable(),
  log_loss: correctedSchema.nullable(),
  calibration_slope: correctedSchema.nullable(),
  /** Per trait with points: share of the repetitions that gave points to it too, or to another trait of its family. */
  traits: z.array(z.strictObject({ column: text, found_again: share })),
});

export const learningCurveSchema = z.strictObject({
  /** Out of fold, when learning from this share of the leads of four folds. */
  points: z.array(z.strictObject({ share, wins: count, auc: share, log_loss: number })),
  /** Log-loss that twice the wins would save; measurable where the folds agree on it. */
  gain_of_twice: number,
  measurable: z.boolean(),
});

/** What a simpler or finer score costs, out of fold. */
export const simplicitySchema = z.strictObject({
  max_rules: count.nullable(),
  max_points: count,
  auc: share,
  log_loss: number,
  /** Log-loss beyond that of the configured score; measurable where the folds agree on it. */
  log_loss_more: number,
  measurable: z.boolean(),
  /** The configured one. */
  chosen: z.boolean(),
});

/** What the empty values of an input cost, by what the filled ones tell beside being filled. */
export const gapSchema = z.strictObject({
  input: text,
  empty: share,
  /** Log-loss that a filled value saves per lead, out of fold. */
  told: number,
  /** Log-loss per lead that would be saved if every lead had a value. */
  cost: number,
  /** The cost over all that the score tells beyond the base rate; null where the folds do not agree that there is any. */
  share_of_told: number.nullable(),
});
