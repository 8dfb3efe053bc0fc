import { z } from "zod";

const text = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const number = z.number();

const inputSchema = z.strictObject({
  export: text,
  file: text,
  sha256: text,
  bytes: count,
  records: count,
  loaded: count,
  rejected: count,
});

/** What a check of integrity found in an export, the policy of the config, and what becomes of these records. */
const integritySchema = z.strictObject({
  check: text,
  export: text,
  found: count,
  policy: z.enum(["count", "refuse"]),
  rule: text,
});

const labelsSchema = z.strictObject({
  handoff_from: z.enum(["qualified_at", "created_at", "none"]),
  as_of: text.nullable(),
  horizon_days: count.nullable(),
  /** Leads by state: mature leads are judged, the others are set aside and counted here. */
  states: z.array(z.strictObject({ state: text, leads: count, wins: count })),
  /** What the joins found: merged leads, changed owners, opportunities without a lead, … each with its rule. */
  joins: z.array(z.strictObject({ what: text, rows: count, rule: text })),
});

const leakageSchema = z.strictObject({
  column: text,
  verdict: z.enum(["refused", "suspect", "allowed", "not a trait"]),
  because: text,
  /** Only for suspects: cross-validated AUC with the column and without it. */
  auc_with: share.nullable(),
  auc_without: share.nullable(),
});

const binSchema = z.strictObject({
  label: text,
  leads: count,
  wins: count,
  /** Raw conversion with its Wilson interval; null below 10 leads. */
  rate: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
});

const traitSchema = z.strictObject({
  column: text,
  group: text,
  kind: text,
  filled: share,
  iv: number,
  lift: number.nullable(),
  p_value: share,
  verdict: z.enum(["kept", "dropped"]),
  because: text,
  bins: z.array(binSchema),
});

const ruleSchema = z.strictObject({
  id: text,
  input: text,
  side: z.enum(["fit", "engagement"]),
  /** In words: `Industry is Software or Finance`. */
  condition: text,
  points: z.int(),
  leads: count,
  wins: count,
  rate: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
  /** Conversion of the rule's leads over that of all; null below 10 leads. */
  lift: z.number().min(0).nullable(),
  /** Quarters with 20 leads under the rule, and those of them in which it converted as its points say. */
  quarters_held: count,
  quarters: count,
  /** Times the odds of the leads that do not meet the rule (Firth), with its 95% profile interval; null below 10 leads on a side. */
  odds_ratio: z.number().min(0).nullable(),
  odds_ratio_low: z.number().min(0).nullable(),
  odds_ratio_high: z.number().min(0).nullable(),
});

const validationSchema = z.strictObject({
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

const stabilitySchema = z.strictObject({
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

const learningCurveSchema = z.strictObject({
  /** Out of fold, when learning from this share of the leads of four folds. */
  points: z.array(z.strictObject({ share, wins: count, auc: share, log_loss: number })),
  /** Log-loss that twice the wins would save; measurable where the folds agree on it. */
  gain_of_twice: number,
  measurable: z.boolean(),
});

/** What a simpler or finer score costs, out of fold. */
const simplicitySchema = z.strictObject({
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

const groupSchema = z.strictObject({
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
  /** As expected given the leads, higher, lower (after false discovery control), or too few. */
  verdict: z.enum(["as expected", "higher", "lower", "too few"]),
  net_quality_score: z.number().min(-1).max(1).nullable(),
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

const dispositionSchema = z.strictObject({
  /** `rep`, `grade` or `all`. */
  by: z.enum(["all", "rep", "grade"]),
  name: text,
  disposition: text,
  leads: count,
  /** Share of the group's leads; null below 10 leads in the group. */
  share: share.nullable(),
});

const thresholdSchema = z.strictObject({
  points: z.int(),
  leads: count,
  leads_per_rep_per_week: number.nullable(),
  wins: count,
  wins_kept: share.nullable(),
  conversion: share.nullable(),
  chosen: z.boolean(),
});

/** Ranges in whole units that should hold what comes 50, 80 and 95 times in 100. */
const ranges = {
  low_50: count,
  high_50: count,
  low_80: count,
  high_80: count,
  low_95: count,
  high_95: count,
};

const expectedSchema = z
  .strictObject({
    by: z.enum(["all", "territory", "product_line"]),
    name: text,
    /** The quarter in which the wins fall, such as `2026-Q3`; `later` than those named, and `all`. */
    quarter: text,
    open_leads: count,
    what: z.enum(["wins", "amount"]),
    expected: number,
    ...ranges,
  })
  .describe(
    "What the open leads of a group should bring in a quarter: wins, and amounts in the corporate currency.",
  );

const pastForecastSchema = z
  .strictObject({
    /** The quarter that was foretold on the day before it began, from leads that were open then. */
    quarter: text,
    open_leads: count,
    /** Wins that were known then, on which the forecast rests. */
    known_wins: count,
    expected: number,
    ...ranges,
    /** Wins that came of these leads in the quarter, and of all leads, with those handed over since. */
    wins: count,
    quarter_wins: count,
    /** Naive: open leads are won as often as those of the quarter before; open opportunities as often as earlier ones in their stage. */
    like_last_quarter: number.nullable(),
    stage_weighted: number.nullable(),
  })
  .describe("What the same forecast would have said at the end of a past quarter, and what came.");

const forecastSchema = z.strictObject({
  open_leads: count,
  with_opportunity: count,
  /** Leads open for longer are not counted on. */
  reach_days: count,
  known_wins: count,
  expected: z.array(expectedSchema),
  past: z.array(pastForecastSchema),
  /** Over the past quarters; errors and bias are wins a quarter. */
  judged: z
    .strictObject({
      quarters: count,
      in_50: count,
      in_80: count,
      in_95: count,
      bias: number,
      error: number,
      error_like_last_quarter: number.nullable(),
      error_stage_weighted: number.nullable(),
      /** Times the variance of chance that today's ranges allow for, because past misses showed it. */
      widening: z.number().min(1),
    })
    .nullable(),
});

const migrationSchema = z
  .strictObject({ before: text, after: text, leads: count, wins: count })
  .describe("Judged leads that one model gives the first grade and the other the second.");

const atTheBarSchema = z
  .strictObject({
    by: z.enum(["all", "territory", "rep"]),
    name: text,
    leads_gained: count,
    wins_gained: count,
    leads_lost: count,
    wins_lost: count,
  })
  .describe("Judged leads that only one of two models hands over, of all leads or of a group.");

const changeSchema = z.strictObject({
  /** The model in force when this one was calibrated. */
  from: text,
  verdict: z.enum(["better", "worse", "no clear difference", "better, but moves many", "can't be told"]),
  /** What changed and what the verdict rests on, in words. */
  sentences: z.array(text),
  /** On leads that neither model had seen; log-loss per lead, and what the new model gains. Null where there are too few. */
  compared: z
    .strictObject({
      leads: count,
      wins: count,
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

const guardSchema = z.strictObject({
  id: text,
  /** Null: there is nothing to measure it on (says why in `measured`). */
  pass: z.boolean().nullable(),
  measured: text,
  limit: text,
  /** One sentence on what to do when it fails. */
  advice: text,
  signed_off: text.nullable(),
});

/** Every figure of the report as data: the one object that all renderers read. */
export const resultSchema = z.strictObject({
  schema_version: z.literal("1.0.0"),
  name: text,
  tool_version: text,
  /** The version that stands for this calibration, and the one in force; null where a guard refused the release. */
  release: z.strictObject({ version: text, path: text, is_new: z.boolean(), in_force: text }).nullable(),
  /** Up to five sentences that say the main things. */
  summary: z.array(text),
  /** What the exports could not answer, and why. */
  limits: z.array(text),
  input: z.array(inputSchema),
  integrity: z.array(integritySchema),
  labels: labelsSchema,
  leakage: z.array(leakageSchema),
  traits: z.array(traitSchema),
  rules: z.array(ruleSchema),
  points: z.strictObject({ max: count, rules: count, effective_parameters: number, solver: text }),
  validation: validationSchema,
  /** Five folds over all mature leads: what the tables by group are made from. */
  cross_validation: validationSchema,
  /** What random halves of the leads made of it; null where nothing was repeated. */
  stability: stabilitySchema.nullable(),
  learning_curve: learningCurveSchema.nullable(),
  simplicity: z.array(simplicitySchema),
  grades: z.array(groupSchema),
  territories: z.array(groupSchema),
  reps: z.array(groupSchema),
  product_lines: z.array(groupSchema),
  sources: z.array(groupSchema),
  quarters: z.array(groupSchema),
  funnel: z.array(z.strictObject({ stage: text, leads: count, share: share.nullable() })),
  touches: z.strictObject({ untouched: count, leads: count, median_hours: number.nullable() }).nullable(),
  dispositions: z.array(dispositionSchema),
  threshold: z.array(thresholdSchema),
  forecast: forecastSchema.nullable(),
  /** Against the model in force; null where there is none, or where nothing changed. */
  change: changeSchema.nullable(),
  completeness: z.array(z.strictObject({ column: text, filled: share })),
  guards: z.array(guardSchema),
});

export type Result = z.infer<typeof resultSchema>;
export type GroupResult = z.infer<typeof groupSchema>;
export type Validation = z.infer<typeof validationSchema>;
export type Migration = z.infer<typeof migrationSchema>;
export type AtTheBar = z.infer<typeof atTheBarSchema>;
export type GuardResult = z.infer<typeof guardSchema>;
