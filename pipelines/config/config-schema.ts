import { z } from "zod";
import { type Entity, entities, entityNames } from "./entities.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-06-30");
const text = z.string().min(1);

const exportSchema = (entity: Entity) =>
  z.strictObject({
    file: text.describe("Path of the export, relative to this config."),
    preset: text.optional().describe("Name of a vendor preset, such as salesforce/lead."),
    format: z
      .enum(["csv", "parquet", "jsonl"])
      .optional()
      .describe("Needed only where the file's ending does not tell."),
    delimiter: z
      .enum([",", ";", "\t", "|"])
      .optional()
      .describe("Between the fields of a CSV file; a comma, or a tab for .tsv, where it is not declared."),
    id: text.optional().describe("The column that identifies a row."),
    nulls: z.array(z.string()).default([""]).describe("Values that mean empty, such as Select."),
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

const qualifySchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("capacity"), leadsPerRepPerWeek: z.number().positive() }),
  z.strictObject({ by: z.literal("conversion"), atLeast: z.number().gt(0).lt(1) }),
  z.strictObject({ by: z.literal("class"), classes: z.array(z.enum(["high", "medium", "low"])).min(1) }),
]);

/** What a user may write in `scorewright.json`. Published as JSON Schema under `models/schema/`. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and dashes"),
  asOf: day.optional().describe("The last day that the exports cover."),
  exports: exportsSchema,
  outcome: outcomeSchema.prefault({}),
  traits: traitsSchema.prefault({}),
  grades: gradesSchema.optional(),
  qualify: qualifySchema.default({ by: "class", classes: ["high", "medium"] }),
  points: z.strictObject({ max: z.int().min(10).max(1000).default(100) }).prefault({}),
  solver: z.enum(["newton", "gradient"]).default("newton"),
  signOffs: z
    .strictObject({ "unworked-leads": text.optional() })
    .prefault({})
    .describe("Guard → why its failure is accepted. Only this one can be signed off."),
});

export type Config = z.infer<typeof configSchema>;
export type ExportConfig = Config["exports"]["leads"];
