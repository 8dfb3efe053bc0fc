import { z } from "zod";
import { routeActions } from "../../models/reasons/default-routes.ts";
import { reasonKinds } from "../../models/reasons/reason-kinds.ts";
import { type Entity, entities, entityNames } from "./entities.ts";
import { integritySchema } from "./integrity.ts";
import { exportFormatsSchema } from "./value-formats.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-06-30");
const text = z.string().min(1);
const comment = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .describe("For people: not read.");

const exportSchema = (entity: Entity) =>
  z.strictObject({
    $comment: comment,
    file: text.describe("Path of the export, relative to this config."),
    preset: text.optional().describe("Name of a vendor preset, such as salesforce/lead."),
    member: text.optional().describe("The file in a zip archive that holds more than one."),
    format: z
      .enum(["csv", "json", "jsonl", "parquet", "arrow"])
      .optional()
      .describe("Needed only where the file's ending does not tell."),
    encoding: z
      .enum(["utf-8", "utf-16", "windows-1252"])
      .optional()
      .describe("Of a text file; UTF-8 where it is not declared, or UTF-16 where a byte order mark says so."),
    delimiter: z
      .enum([",", ";", "\t", "|"])
      .optional()
      .describe("Between the fields of a CSV file; a comma, or a tab for .tsv, where it is not declared."),
    lineEnds: z
      .enum(["lf", "cr"])
      .default("lf")
      .describe("What ends a CSV record: LF or CRLF, or a lone CR as old Macs wrote it."),
    skipLines: z.int().positive().optional().describe("Lines before the header, such as a title."),
    footerLines: z.int().positive().optional().describe("Lines after the last record, such as totals."),
    id: text.optional().describe("The column that identifies a row."),
    nulls: z.array(z.string()).default([""]).describe("Values that mean empty, such as Select."),
    columnNulls: z
      .record(text, z.array(z.string()))
      .default({})
      .describe("Column → values that mean empty in it, besides those of the whole export."),
    formats: exportFormatsSchema.prefault({}).describe("How dates, numbers and flags are written."),
    reject: z
      .enum(["refuse", "quarantine"])
      .default("refuse")
      .describe(
        "What to do with a record whose value does not fit: stop, or set the record aside and count it.",
      ),
    columns: z
      .strictObject(Object.fromEntries(Object.keys(entities[entity]).map((name) => [name, text.optional()])))
      .default({})
      .describe("Canonical column → the export's column."),
  });

const exportsSchema = z.strictObject({
  leads: exportSchema("leads"),
  ...(Object.fromEntries(
    entityNames
      .filter((entity) => entity !== "leads")
      .map((entity) => [entity, exportSchema(entity).optional()]),
  ) as Record<Exclude<Entity, "leads">, z.ZodOptional<ReturnType<typeof exportSchema>>>),
});

const columnEquals = z.strictObject({
  export: z.enum(["leads", "opportunities"]).default("leads"),
  column: text,
  equals: z.array(z.string()).min(1),
});

const outcomeSchema = z.strictObject({
  event: z.literal("won").default("won"),
  horizonDays: z
    .union([z.literal("auto"), z.int().positive()])
    .default("auto")
    .describe("Days after the handoff in which a win counts; auto covers 90% of wins."),
  won: columnEquals.optional().describe("Where a column's value says that the deal was won."),
  lost: columnEquals.optional().describe("Where a column's value says that the deal was lost."),
  since: day.optional().describe("Handoffs before this day are left out: wins were not recorded yet."),
});

const traitsSchema = z.strictObject({
  deny: z.array(text).default([]).describe("Columns that must not be traits."),
  allow: z
    .array(z.strictObject({ column: text, because: text }))
    .default([])
    .describe("Columns that are known as of the handoff although a gate refuses them, and why."),
  halfLifeDays: z
    .array(z.int().min(1).max(730))
    .max(6)
    .default([7, 30, 90])
    .describe("Half-lives of activity to try: of each kind of activity the trait that tells most is kept."),
  monotone: z.record(text, z.enum(["increasing", "decreasing"])).default({}),
  kinds: z.record(text, z.enum(["numeric", "ordered", "categorical", "multi"])).default({}),
  groups: z
    .record(text, z.enum(["person", "company", "source", "bant", "behaviour"]))
    .default({})
    .describe("What a column says something about, where its name does not tell."),
});

const grade = z
  .string()
  .regex(/^[A-D][1-4]?$/, "a grade such as A1, or A where there are no engagement traits");

const gradesSchema = z
  .strictObject({ high: z.array(grade).min(1), low: z.array(grade).min(1) })
  .refine(({ high, low }) => !high.some((name) => low.includes(name)), "a grade can't be both high and low");

const costPerLead = z
  .number()
  .positive()
  .optional()
  .describe(
    "What it costs to work one lead, in any unit: the report then says what each bar and each win costs.",
  );

const qualifySchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("capacity"), leadsPerRepPerWeek: z.number().positive(), costPerLead }),
  z.strictObject({ by: z.literal("conversion"), atLeast: z.number().gt(0).lt(1), costPerLead }),
  z.strictObject({
    by: z.literal("class"),
    classes: z.array(z.enum(["high", "medium", "low"])).min(1),
    costPerLead,
  }),
]);

const agreedSchema = z.strictObject({
  on: day,
  by: z.array(text).min(1).describe("Who agreed, such as the heads of sales and marketing."),
  bar: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("points"), from: z.int() }),
    z.strictObject({ by: z.literal("grades"), grades: z.array(grade).min(1) }),
  ]),
});
const incumbentSchema = z
  .strictObject({
    rules: text.optional().describe("A rule sheet like rules.csv of a release, relative to this config."),
    delimiter: z
      .enum([",", ";", "\t", "|"])
      .optional()
      .describe("Between the fields of the rule sheet; a comma where it is not declared."),
    score: text.optional().describe("The column of the leads export that holds the score."),
    qualifyFrom: z
      .number()
      .optional()
      .describe("From how many of its own points it hands a lead to sales; without it, as qualify says."),
  })
  .refine(
    ({ rules, score }) => (rules === undefined) !== (score === undefined),
    'expected either "rules" (a rule sheet) or "score" (a column of the leads export)',
  )
  .refine(
    ({ rules, delimiter }) => rules !== undefined || delimiter === undefined,
    '"delimiter" is of a rule sheet, and none is named',
  );

const dispositionSchema = z.strictObject({
  kind: z
    .enum(reasonKinds)
    .optional()
    .describe("What the reason means, where its words don't tell: the report lists those."),
  action: z
    .enum(routeActions)
    .optional()
    .describe("What marketing does with leads that come back with it; each kind has a default."),
  afterDays: z
    .int()
    .min(0)
    .optional()
    .describe("Days to wait before that; by default what returning leads took, or a default per kind."),
});

/** What a user may write in `scorewright.json`. Published as JSON Schema under `models/schema/`. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  $comment: comment,
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and dashes"),
  asOf: day.optional().describe("The last day that the exports cover."),
  exports: exportsSchema,
  integrity: integritySchema
    .prefault({})
    .describe("Check → what to do with what it finds: count it and go on by its rule, or refuse the export."),
  checks: z
    .string()
    .regex(/^([^*]*\/)?[^*/]*\*?[^*/]*\.sql$/, "SQL files, such as checks/*.sql")
    .optional()
    .describe("Your own rules, relative to this config: each file is one SELECT that must return no rows."),
  outcome: outcomeSchema.prefault({}),
  traits: traitsSchema.prefault({}),
  traitsSql: text
    .optional()
    .describe(
      'Files of traits of your own, such as "traits/*.sql", relative to this config: each a SELECT of lead_id and value from before_handoff.',
    ),
  grades: gradesSchema.optional(),
  qualify: qualifySchema.default({ by: "class", classes: ["high", "medium"] }),
  agreed: agreedSchema
    .optional()
    .describe("The bar that sales and marketing agreed on; the report says when a calibration moves it."),
  incumbent: incumbentSchema
    .optional()
    .describe("The score in use today, made by hand: scorewright incumbent releases it, to compare with."),
  points: z
    .strictObject({
      max: z.int().min(5).max(1000).default(100),
      maxRules: z
        .int()
        .min(1)
        .optional()
        .describe("The most rules, for teams that type them by hand; without it, as many as pay."),
    })
    .prefault({}),
  dispositions: z
    .record(text, dispositionSchema)
    .default({})
    .describe("Reason as the export writes it → what it means, and what to do with such leads."),
  promote: z
    .boolean()
    .default(false)
    .describe(
      "Put every release in force at once; otherwise `scorewright promote` does, when people agreed.",
    ),
  privacy: z
    .strictObject({
      reps: z
        .enum(["names", "codes"])
        .default("names")
        .describe(
          "How reports call reps; with codes, rep_key.csv beside the report says who is who. A release never names any.",
        ),
    })
    .prefault({}),
  solver: z.enum(["newton", "gradient"]).default("newton"),
  validation: z
    .strictObject({
      repetitions: z
        .int()
        .min(0)
        .max(1000)
        .default(100)
        .describe("How often everything is repeated on a random half of the leads; 0 for never."),
    })
    .prefault({}),
  signOffs: z
    .strictObject({ "unworked-leads": text.optional() })
    .prefault({})
    .describe("Guard → why its failure is accepted. Only this one can be signed off."),
});

export type Config = z.infer<typeof configSchema>;
export type ExportConfig = Config["exports"]["leads"];
