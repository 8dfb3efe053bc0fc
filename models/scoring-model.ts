import { z } from "zod";

/**
 * The version of the layout below. A consumer that knows it can read any release that states it, and those of earlier versions: what
 * they lack has a default. 1.1.0 brought starting points, points below 0, rules that ask for two things, and "or empty".
 */
export const modelSchemaVersion = "1.1.0";

const inputSchema = z.strictObject({
  name: z.string().describe("Column of the input table, and key of a lead in JSON."),
  type: z.enum(["number", "text"]),
  side: z.enum(["fit", "engagement"]).describe("Who they are, or what they did."),
  group: z.string(),
  empty_as: z
    .number()
    .nullable()
    .describe("The number that an empty value stands for (0 for counts), or null: empty is its own case."),
  as_of: z.string().describe("How the value is computed as of the handoff."),
});

const columnSchema = z.strictObject({ name: z.string(), group: z.string(), kind: z.string() });

const orEmpty = z.boolean().default(false).describe("An empty value satisfies the condition as well.");

const conditionSchema = z.discriminatedUnion("operator", [
  z.strictObject({ operator: z.literal("is empty") }),
  z.strictObject({
    operator: z.literal("is one of"),
    values: z.array(z.string()).min(1),
    or_empty: orEmpty,
  }),
  z
    .strictObject({ operator: z.literal("is any other"), than: z.array(z.string()), or_empty: orEmpty })
    .describe("A filled value that the list lacks: rare when the model was fitted, or never seen."),
  z
    .strictObject({
      operator: z.literal("lies within"),
      from: z.number().nullable(),
      below: z.number().nullable(),
      or_empty: orEmpty,
    })
    .describe("from ≤ value < below; null is unbounded."),
]);

const ruleSchema = z.strictObject({
  id: z.string(),
  input: z.string(),
  condition: conditionSchema,
  and: z
    .strictObject({ input: z.string(), condition: conditionSchema })
    .nullable()
    .default(null)
    .describe("What must hold besides; null for a rule that asks for one thing."),
  points: z.int().describe("Below 0 for what speaks against a lead."),
  reason: z.string(),
});

const cutSchema = z.strictObject({ name: z.string(), from: z.int() });

const figuresSchema = z.strictObject({
  method: z.string(),
  n: z.int(),
  wins: z.int(),
  auc: z.number().nullable(),
  log_loss: z.number().nullable(),
  calibration_slope: z.number().nullable(),
  expected_over_observed: z.number().nullable(),
});

const guardSchema = z.strictObject({
  id: z.string(),
  pass: z.boolean().nullable().describe("Null where there was nothing to measure it on."),
  measured: z.string(),
  limit: z.string(),
});

const provenanceSchema = z.strictObject({
  tool: z.string(),
  tool_version: z.string(),
  config_sha256: z.string(),
  exports: z.array(z.strictObject({ export: z.string(), sha256: z.string(), records: z.int() })),
  as_of: z.string().nullable(),
  handoff_from: z.string(),
  first_cohort: z.string().nullable(),
  last_cohort: z.string().nullable(),
  horizon_days: z.int().nullable(),
  leads: z.int(),
  wins: z.int(),
  solver: z.string(),
  penalty: z.number().optional().describe("Ridge penalty of releases of schema 1.0.0."),
  effective_parameters: z
    .number()
    .optional()
    .describe("How many free parameters the shrunken fit amounts to."),
});

/** A released model: everything another system needs to score a lead as we do. */
export const scoringModelSchema = z.strictObject({
  schema_version: z.enum(["1.0.0", modelSchemaVersion]),
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kind: z.literal("calibrated"),
  inputs: z.array(inputSchema),
  columns: z
    .array(columnSchema)
    .describe("Columns of the exports that inputs are made from, by name or by counting them."),
  start: z
    .strictObject({ fit: z.int(), engagement: z.int() })
    .default({ fit: 0, engagement: 0 })
    .describe("Points that every lead starts with on each side, so that the poorest lead has 0."),
  scale: z
    .strictObject({
      points_per_log_odds: z.number(),
      mean: z.strictObject({ fit: z.number(), engagement: z.number() }),
    })
    .optional()
    .describe(
      "Points per unit of log-odds, and the mean points of the leads it was learned from: to compare releases by.",
    ),
  rules: z
    .array(ruleSchema)
    .describe(
      "Of each input at most one rule without `and` applies; every rule with `and` that holds applies besides, on the side of its `input`; no rule is 0 points.",
    ),
  grades: z.strictObject({
    fit: z.array(cutSchema).min(1).describe("Letters by fit points, best first."),
    engagement: z
      .array(cutSchema)
      .describe("Digits by engagement points, best first; none where no rule is about engagement."),
    high: z.array(z.string()),
    medium: z.array(z.string()),
    low: z.array(z.string()),
  }),
  probability: z.array(z.number()).min(1).describe("Probability of winning for 0, 1, 2 … points."),
  qualify: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("grades"), grades: z.array(z.string()) }),
    z.strictObject({ by: z.literal("points"), from: z.int() }),
  ]),
  figures: figuresSchema,
  guards: z.array(guardSchema),
  provenance: provenanceSchema,
});

export type ScoringModel = z.infer<typeof scoringModelSchema>;
export type ModelInput = ScoringModel["inputs"][number];
export type Rule = ScoringModel["rules"][number];
export type Condition = Rule["condition"];
