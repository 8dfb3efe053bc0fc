import { z } from "zod";
import { routeActions } from "../../models/reasons/default-routes.ts";
import { reasonKinds } from "../../models/reasons/reason-kinds.ts";

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

/** What a check demands, and what it found: of the exports, of what the run made of them, or of the user's own. */
const checkedSchema = z.strictObject({
  check: text,
  of: z.enum(["exports", "run", "own"]),
  demands: text,
  /** The export that the rows are in; null where it found none, and for checks of more than the exports. */
  export: text.nullable(),
  found: count,
  policy: z.enum(["count", "refuse"]),
  /** What becomes of the rows; null where there are none. */
  rule: text.nullable(),
  /** The relation of the warehouse that holds the rows; null where none does. */
  relation: text.nullable(),
});

const labelsSchema = z.strictObject({
  handoff_from: z.enum(["qualified_at", "created_at", "none"]),
  as_of: text.nullable(),
  horizon_days: count.nullable(),
  /** Leads by state: mature leads are judged, the others are set aside and counted here. Wins are null where they would tell those of few. */
  states: z.array(z.strictObject({ state: text, leads: count, wins: count.nullable() })),
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
  /** Null below 10 leads, and where those could be computed back otherwise, like the raw conversion and its Wilson interval. */
  wins: count.nullable(),
  rate: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
});

const traitSchema = z.strictObject({
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

const ruleSchema = z.strictObject({
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

const qualityMonthSchema = z.strictObject({
  by: z.enum(["all", "territory"]),
  name: text,
  /** Of the handoff: `2026-04`. */
  month: text,
  leads: count,
  /** Null below 10 leads, and where those could be computed back otherwise. */
  high: count.nullable(),
  medium: count.nullable(),
  low: count.nullable(),
  net_quality_score: z.number().min(-1).max(1).nullable(),
});

/** Whether the Net Quality Score of what is handed over rises or falls from month to month, beyond chance. */
const qualityTrendSchema = z.strictObject({
  by: z.enum(["all", "territory"]),
  name: text,
  months: count,
  /** Change of the Net Quality Score in a year; null with fewer than six months. */
  per_year: number.nullable(),
  p_value: share.nullable(),
  verdict: z.enum(["better", "worse", "no trend", "too few"]),
});

/** What a trait told in each quarter: 1 as much as its points say, 0 nothing, below 0 the other way round. */
const traitQuartersSchema = z.strictObject({
  input: text,
  /** Whether the quarters differ by more than chance, all traits together taken into account. */
  verdict: z.enum(["steady", "unsteady", "too few"]),
  q_value: share.nullable(),
  quarters: z.array(
    z.strictObject({ quarter: text, leads: count, effect: number, low: number, high: number }),
  ),
});

/** What the empty values of an input cost, by what the filled ones tell beside being filled. */
const gapSchema = z.strictObject({
  input: text,
  empty: share,
  /** Log-loss that a filled value saves per lead, out of fold. */
  told: number,
  /** Log-loss per lead that would be saved if every lead had a value. */
  cost: number,
  /** The cost over all that the score tells beyond the base rate; null where the folds do not agree that there is any. */
  share_of_told: number.nullable(),
});

const trendWords = z.enum(["more", "less", "as before"]);

/** How many leads get the best grades in each quarter, and how these convert. */
const topGradesSchema = z.strictObject({
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

const dispositionSchema = z.strictObject({
  by: z.enum(["all", "rep", "grade", "source"]),
  name: text,
  disposition: text,
  leads: count,
  /** Share of the group's leads; null below 10 leads in the group. */
  share: share.nullable(),
});

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
  verdict: z.enum(["as expected", "higher", "lower", "too few", "not judged"]),
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
  /** What the limits of the funnel are made of: how much more reps vary than chance, and the variance for each expected win. */
  overdispersion: number,
  spread: number,
  too_few: count,
  reps: z.array(
    z.strictObject({
      name: text,
      expected: number,
      wins: count,
      ratio: number,
      verdict: z.enum(["as expected", "higher", "lower"]),
      leads_a_week: number.nullable(),
      /** Of reps who are lower: is it the load? */
      reason: z.enum(["too many leads", "ask why"]).nullable(),
    }),
  ),
});

const afterHandoffSchema = z.strictObject({
  stage_times: z.array(stageTimeSchema),
  untouched: z.array(untouchedSchema),
  touch_speed: z.array(touchSpeedSchema),
  /** Null where there are no reps or moments, or too few wins to tell. */
  load: loadSchema.nullable(),
  rep_ratios: repRatiosSchema.nullable(),
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

const lessonsSchema = z.strictObject({
  /** Judged leads of high and medium grades that came back with a reason. */
  leads: count,
  /** How often a trait was looked at under a reason. */
  looks: count,
  findings: z.array(findingSchema),
});

/** What marketing does with the leads of one reason. */
const routeSchema = z.strictObject({
  reason: text,
  kind: z.enum([...reasonKinds, "unknown"]),
  action: z.enum(routeActions),
  /** Null where a person decides. */
  after_days: count.nullable(),
  leads: count,
  because: text,
});

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

const thresholdSchema = z.strictObject({
  points: z.int(),
  ...tradeOffSchema.shape,
  chosen: z.boolean(),
});

const territoryThresholdSchema = z.strictObject({
  territory: text,
  points: z.int(),
  ...tradeOffSchema.shape,
});

const barSchema = z.strictObject({
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
  .strictObject({ before: text, after: text, leads: count, wins: count.nullable() })
  .describe(
    "Judged leads that one model gives the first grade and the other the second; wins are null where they would tell those of fewer than ten.",
  );

const atTheBarSchema = z
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
  checks: z.array(checkedSchema),
  labels: labelsSchema,
  leakage: z.array(leakageSchema),
  traits: z.array(traitSchema),
  rules: z.array(ruleSchema),
  /** Every lead starts with `start` points; the rules add or take. */
  points: z.strictObject({
    start: count,
    max: count,
    rules: count,
    effective_parameters: number,
    solver: text,
  }),
  validation: validationSchema,
  /** Five folds over all mature leads: what the tables by group are made from. */
  cross_validation: validationSchema,
  /** What random halves of the leads made of it; null where nothing was repeated. */
  stability: stabilitySchema.nullable(),
  learning_curve: learningCurveSchema.nullable(),
  simplicity: z.array(simplicitySchema),
  grades: z.array(groupSchema),
  /** High, medium and low: each holds whole grades. */
  classes: z.array(groupSchema),
  territories: z.array(groupSchema),
  reps: z.array(groupSchema),
  product_lines: z.array(groupSchema),
  sources: z.array(groupSchema),
  quarters: z.array(groupSchema),
  /** Bands of points with about as many judged leads each, best first. */
  bands: z.array(groupSchema),
  quality_months: z.array(qualityMonthSchema),
  quality_trends: z.array(qualityTrendSchema),
  trait_quarters: z.array(traitQuartersSchema),
  gaps: z.array(gapSchema),
  top_grades: z.array(topGradesSchema),
  /** Null without two quarters to compare. */
  drift: driftSchema.nullable(),
  funnel: z.array(z.strictObject({ stage: text, leads: count, share: share.nullable() })),
  touches: z.strictObject({ untouched: count, leads: count, median_hours: number.nullable() }).nullable(),
  after_handoff: afterHandoffSchema,
  dispositions: z.array(dispositionSchema),
  lessons: lessonsSchema,
  routing: z.array(routeSchema),
  bar: barSchema,
  threshold: z.array(thresholdSchema),
  threshold_by_territory: z.array(territoryThresholdSchema),
  forecast: forecastSchema.nullable(),
  /** Against the model in force; null where there is none, or where nothing changed. */
  change: changeSchema.nullable(),
  completeness: z.array(z.strictObject({ column: text, filled: share })),
  guards: z.array(guardSchema),
});

export type Result = z.infer<typeof resultSchema>;
export type GroupResult = z.infer<typeof groupSchema>;
export type AfterHandoff = z.infer<typeof afterHandoffSchema>;
export type Validation = z.infer<typeof validationSchema>;
export type Migration = z.infer<typeof migrationSchema>;
export type AtTheBar = z.infer<typeof atTheBarSchema>;
export type GuardResult = z.infer<typeof guardSchema>;
