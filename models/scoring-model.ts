import { z } from "zod";

/**
 * The version of the layout below. A consumer that knows it can read any release that states it, and those of earlier versions: what
 * they lack has a default. 1.1.0 brought starting points, points below 0, rules that ask for two things, and "or empty"; 1.2.0 what each
 * input is computed from, its unit and known values, figures by group, sign-offs, and incumbents; 1.3.0 inputs from SQL.
 */
const modelSchemaVersion = "1.3.0";

/** All versions of the layout that can be read; a committed release of each is held in tests. */
export const schemaVersions = ["1.0.0", "1.1.0", "1.2.0", modelSchemaVersion] as const;

/** The earliest version that says all that these inputs need: a consumer is asked to know no more. */
export function schemaVersionFor(inputs: readonly ModelInput[]): ScoringModel["schema_version"] {
  return inputs.some(({ computed }) => computed?.from === "sql") ? modelSchemaVersion : "1.2.0";
}

const computedSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("column"), column: z.string() }),
  z
    .strictObject({ from: z.literal("choice"), column: z.string(), choice: z.string() })
    .describe("Of a column with several values: yes where this one is among them."),
  z.strictObject({ from: z.literal("age of a date"), column: z.string() }),
  z.strictObject({
    from: z.literal("activities"),
    subject: z.string(),
    counted: z
      .array(
        z.strictObject({
          activity_type: z.string(),
          word: z
            .string()
            .nullable()
            .describe("Stands in the lower-cased page or form; null: every activity of the type counts."),
        }),
      )
      .min(1)
      .describe("An activity that fits any of these counts once."),
    measure: z.enum(["times", "active days", "halved active days", "days since last", "days since first"]),
    within_days: z.int().nullable().describe("Only activities of so many days before the handoff count."),
    half_life_days: z.int().nullable().describe("A day with an activity counts half after so many days."),
  }),
  z.strictObject({
    from: z.literal("campaigns"),
    campaign_type: z.string().describe("In lower case; any for all types."),
    measure: z.enum(["joined", "responded"]),
  }),
  z.strictObject({ from: z.literal("person"), trait: z.string() }),
  z.strictObject({ from: z.literal("filled fields"), groups: z.array(z.string()) }),
  z
    .strictObject({
      from: z.literal("sql"),
      file: z
        .string()
        .regex(/^traits\/[a-z][a-z0-9_]*\.sql$/)
        .describe("Where the SELECT lies in the release."),
      sql: z.string(),
    })
    .describe(
      "The user's own SELECT of lead_id and value from relations that hold only what was known at the handoff.",
    ),
]);

const inputSchema = z.strictObject({
  name: z.string().describe("Column of the input table, and key of a lead in JSON."),
  type: z.enum(["number", "text"]),
  side: z.enum(["fit", "engagement"]).describe("Who they are, or what they did."),
  group: z.string(),
  unit: z.string().nullable().default(null).describe("What one unit of a number is, where we count it."),
  empty_as: z
    .number()
    .nullable()
    .describe("The number that an empty value stands for (0 for counts), or null: empty is its own case."),
  as_of: z.string().describe("How the value is computed as of the handoff, in words."),
  computed: computedSchema
    .nullable()
    .default(null)
    .describe("The same as data; null in releases before 1.2.0."),
  known_values: z
    .array(z.string())
    .nullable()
    .default(null)
    .describe("Texts common enough to be told apart; any other is unseen. Null for numbers: any is allowed."),
  empty_points: z
    .int()
    .nullable()
    .default(null)
    .describe("What an empty value gets by the rules on this input alone."),
  unseen_points: z
    .int()
    .nullable()
    .default(null)
    .describe("What a text that is not among the known values gets by the rules on this input alone."),
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

const qualifySchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("grades"), grades: z.array(z.string()) }),
  z.strictObject({ by: z.literal("points"), from: z.int() }),
]);

const cutSchema = z.strictObject({ name: z.string(), from: z.int() });

const groupFiguresSchema = z.strictObject({
  by: z.enum(["grade", "territory", "product_line", "source", "quarter"]),
  name: z.string(),
  leads: z.int(),
  wins: z.int(),
  predicted: z.number(),
  actual: z.number(),
  actual_low: z.number().describe("95% Wilson interval of the actual conversion."),
  actual_high: z.number(),
});

const figuresSchema = z.strictObject({
  method: z.string(),
  n: z.int(),
  wins: z.int(),
  auc: z.number().nullable(),
  log_loss: z.number().nullable(),
  calibration_slope: z.number().nullable(),
  expected_over_observed: z.number().nullable(),
  groups: z
    .array(groupFiguresSchema)
    .default([])
    .describe(
      "Predicted against actual on leads the fit never saw; groups under ten leads are left out, with those that would give them away.",
    ),
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
  solver: z
    .string()
    .describe(
      "What fitted the points; none for an incumbent, of which only the probability per point is fitted.",
    ),
  penalty: z.number().optional().describe("Ridge penalty of releases of schema 1.0.0."),
  effective_parameters: z
    .number()
    .optional()
    .describe("How many free parameters the shrunken fit amounts to."),
});

/** A released model: everything another system needs to score a lead as we do. */
export const scoringModelSchema = z.strictObject({
  schema_version: z.enum(schemaVersions),
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kind: z
    .enum(["calibrated", "incumbent"])
    .describe("Learned from the exports, or a score made by hand and judged on them."),
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
      "Of a calibrated model: points per unit of log-odds, and the mean points of the leads it was learned from: to compare releases by.",
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
  qualify: qualifySchema,
  agreed: z
    .strictObject({ on: z.string(), by: z.array(z.string()), bar: qualifySchema })
    .nullable()
    .default(null)
    .describe("Who agreed on which bar, and when; null where nobody has."),
  figures: figuresSchema,
  guards: z.array(guardSchema),
  sign_offs: z
    .array(z.strictObject({ guard: z.string(), because: z.string() }))
    .default([])
    .describe("Guards whose failure people have accepted, and why."),
  provenance: provenanceSchema,
});

export type ScoringModel = z.infer<typeof scoringModelSchema>;
export type ModelInput = ScoringModel["inputs"][number];
export type Rule = ScoringModel["rules"][number];
export type Condition = Rule["condition"];
export type Computed = z.infer<typeof computedSchema>;
export type FromActivities = Extract<Computed, { from: "activities" }>;
