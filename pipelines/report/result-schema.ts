import { z } from "zod";
import { afterHandoffSchema } from "./schema/after-handoff-schema.ts";
import { barSchema, territoryThresholdSchema, thresholdSchema } from "./schema/bar-schema.ts";
import { type atTheBarSchema, changeSchema, type migrationSchema } from "./schema/change-schema.ts";
import { checkedSchema, inputSchema, labelsSchema, leakageSchema } from "./schema/exports-schema.ts";
import { forecastSchema } from "./schema/forecast-schema.ts";
import { groupSchema } from "./schema/group-schema.ts";
import { dispositionSchema, lessonsSchema, routeSchema } from "./schema/lessons-schema.ts";
import { makeupSchema } from "./schema/makeup-schema.ts";
import {
  driftSchema,
  qualityMonthSchema,
  qualityTrendSchema,
  topGradesSchema,
  traitQuartersSchema,
} from "./schema/over-time-schema.ts";
import { count, number, share, text } from "./schema/scalars.ts";
import {
  gapSchema,
  learningCurveSchema,
  ruleSchema,
  simplicitySchema,
  stabilitySchema,
  traitSchema,
  validationSchema,
} from "./schema/score-schema.ts";
import { worklistSchema } from "./schema/worklist-schema.ts";

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
  /** Of territories, product lines and reps whose leads are clearly poorer or better than the others'. */
  makeup: z.array(makeupSchema),
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
  /** Null without dates, and where no such lead is open. */
  worklist: worklistSchema.nullable(),
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
