import { z } from "zod";
import type { Cell, ColumnType } from "../warehouse.ts";
import { type Result, resultSchema } from "./result-schema.ts";

/** One table of the report as data: a relation of the warehouse, and a file. */
export interface ReportTable {
  /** What a row is, and which SQL counted it. */
  readonly grain: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** The tables that blocks of the report may name as the place their figures come from. */
export type TableName = keyof ReturnType<typeof reportTables>;

const shape = resultSchema.shape;
const group = shape.grades.element;
const trait = shape.traits.element;
const stability = shape.stability.unwrap().shape;
const change = shape.change.unwrap().shape;
const label = shape.labels.shape;
const after = shape.after_handoff.shape;
const traitQuarter = shape.trait_quarters.element.shape;
const top = shape.top_grades.element.shape;
const makeupSchema = shape.makeup.element;
const ahead = shape.forecast.unwrap().shape;
const barGroup = shape.bar.shape.groups.element.shape;
const barSchema = z.object({
  by: barGroup.by,
  name: barGroup.name,
  ...barGroup.given.shape,
  ...Object.fromEntries(
    Object.entries(barGroup.given_up.shape).map(([name, schema]) => [`given_up_${name}`, schema]),
  ),
});

/**
 * Every table of the result: `reports.<name>` in the warehouse and `tables/<name>.csv`. Columns, their types and
 * their order are those of the published schema, so an empty table still has its header.
 *
 * @example reportTables(result).grades.rows[0]; // { name: "A1", leads: 112, … }
 */
export function reportTables(result: Result) {
  const { labels, stability: firm } = result;
  return {
    grades: table("one row per grade (name); counted by reports.rpt_groups", group, result.grades),
    classes: table(
      "one row per class of grades (name); counted by reports.rpt_groups",
      group,
      result.classes,
    ),
    territories: table(
      "one row per territory (name); counted by reports.rpt_groups",
      group,
      result.territories,
    ),
    reps: table("one row per rep (name); counted by reports.rpt_groups", group, result.reps),
    product_lines: table(
      "one row per product line (name); counted by reports.rpt_groups",
      group,
      result.product_lines,
    ),
    makeup: table(
      "one row per territory, product line or rep whose leads are clearly poorer or better (by, name); counted by reports.rpt_group_rules",
      makeupSchema.omit({ rules: true }),
      result.makeup,
    ),
    makeup_rules: table(
      "one row per territory, product line or rep whose leads are clearly poorer or better, and rule (by, name, rule): what it takes from or adds to the mean; counted by reports.rpt_group_rules",
      z.object({
        by: makeupSchema.shape.by,
        name: makeupSchema.shape.name,
        ...makeupSchema.shape.rules.element.shape,
      }),
      result.makeup.flatMap(({ by, name, rules }) => rules.map((rule) => ({ by, name, ...rule }))),
    ),
    sources: table("one row per lead source (name); counted by reports.rpt_groups", group, result.sources),
    quarters: table("one row per quarter (name); counted by reports.rpt_groups", group, result.quarters),
    bands: table(
      "one row per band of points (name); counted by reports.rpt_score_points",
      group,
      result.bands,
    ),
    quality_months: table(
      "one row per month of handoff, of all and by territory (by, name, month); counted by reports.rpt_quality_months",
      shape.quality_months.element,
      result.quality_months,
    ),
    quality_trends: table(
      "one row per trend of quality over the months, of all and by territory (by, name); from reports.rpt_quality_months",
      shape.quality_trends.element,
      result.quality_trends,
    ),
    trait_quarters: table(
      "one row per input and quarter (input, quarter); refitted on marts.patterns",
      z.object({
        input: traitQuarter.input,
        verdict: traitQuarter.verdict,
        ...traitQuarter.quarters.element.shape,
      }),
      result.trait_quarters.flatMap(({ input, verdict, quarters }) =>
        quarters.map((quarter) => ({ input, verdict, ...quarter })),
      ),
    ),
    gaps: table(
      "one row per input with empty values (input); judged out of fold on marts.patterns",
      shape.gaps.element,
      result.gaps,
    ),
    top_grades: table(
      "one row per kind of good grade and quarter (of, quarter); counted by reports.rpt_top_quarters",
      z.object({ of: top.of, ...top.quarters.element.shape }),
      result.top_grades.flatMap(({ of, quarters }) => quarters.map((quarter) => ({ of, ...quarter }))),
    ),
    drift: table(
      "one row per input (input): the latest quarter against those before; counted by reports.rpt_rule_quarters",
      shape.drift.unwrap().shape.inputs.element,
      result.drift?.inputs ?? [],
    ),
    rules: table("one row per rule (id); counted by marts.patterns", shape.rules.element, result.rules),
    traits: table(
      "one row per candidate trait (column); counted by marts.patterns",
      trait.omit({ bins: true }),
      result.traits,
    ),
    trait_bins: table(
      "one row per trait and bin (column, label); counted by marts.patterns",
      z.object({ column: z.string(), ...trait.shape.bins.element.shape }),
      result.traits.flatMap(({ column, bins }) => bins.map((bin) => ({ column, ...bin }))),
    ),
    leakage: table(
      "one row per column of the exports, and per trait from SQL (column); counted by marts.column_evidence",
      shape.leakage.element,
      result.leakage,
    ),
    validation: table(
      "one row per way of judging (method), the held-out one first where leads were held out; scores of meta.pattern_scores",
      shape.validation,
      result.validation.method === result.cross_validation.method
        ? [result.cross_validation]
        : [result.validation, result.cross_validation],
    ),
    simplicity: table(
      "one row per cap on rules and points (max_rules or none, max_points); refitted on marts.patterns",
      shape.simplicity.element,
      result.simplicity,
    ),
    learning_curve: table(
      "one row per share of the leads (share); refitted on marts.patterns",
      shape.learning_curve.unwrap().shape.points.element,
      result.learning_curve?.points ?? [],
    ),
    optimism: table(
      "one row per figure (figure); refitted on halves of marts.patterns",
      z.object({ figure: z.string(), ...stability.auc.unwrap().shape }),
      (["auc", "log_loss", "calibration_slope"] as const).flatMap((figure) => {
        const measured = firm?.[figure] ?? null;
        return measured === null ? [] : [{ figure, ...measured }];
      }),
    ),
    found_again: table(
      "one row per trait with points (column); refitted on halves of marts.patterns",
      stability.traits.element,
      firm?.traits ?? [],
    ),
    funnel: table(
      "one row per stage (stage); counted by reports.rpt_funnel",
      shape.funnel.element,
      result.funnel,
    ),
    stage_times: table(
      "one row per step between stages (from, to); counted by reports.rpt_stage_times",
      after.stage_times.element,
      result.after_handoff.stage_times,
    ),
    untouched: table(
      "one row per territory and rep (by, name); counted by reports.rpt_first_touch",
      after.untouched.element,
      result.after_handoff.untouched,
    ),
    touch_speed: table(
      "one row per time to the first touch (touched); counted by reports.rpt_touch_speed",
      after.touch_speed.element,
      result.after_handoff.touch_speed,
    ),
    weekly_load: table(
      "one row per band of weekly leads (from, to); counted by reports.rpt_rep_loads",
      after.load.unwrap().shape.bands.element,
      result.after_handoff.load?.bands ?? [],
    ),
    rep_ratios: table(
      "one row per rep with enough expected wins (name); counted by reports.rpt_groups and reports.rpt_rep_loads",
      after.rep_ratios.unwrap().shape.reps.element,
      result.after_handoff.rep_ratios?.reps ?? [],
    ),
    dispositions: table(
      "one row per group and disposition (by, name, disposition); counted by reports.rpt_dispositions",
      shape.dispositions.element,
      result.dispositions,
    ),
    lessons: table(
      "one row per reason and trait that stands out under it (reason, kind, condition); counted by reports.rpt_reason_patterns",
      shape.lessons.shape.findings.element,
      result.lessons.findings,
    ),
    routing: table(
      "one row per reason and kind (reason, kind): what marketing does with its leads; counted by reports.rpt_reasons",
      shape.routing.element,
      result.routing,
    ),
    bar: table(
      "one row per group (by, name): what the chosen bar hands over and gives up; counted by reports.rpt_points and reports.rpt_capacity",
      barSchema,
      result.bar.groups.map(barRow),
    ),
    threshold: table(
      "one row per bar (points); counted by reports.rpt_points and reports.rpt_load",
      shape.threshold.element,
      result.threshold,
    ),
    threshold_by_territory: table(
      "one row per territory and bar (territory, points); counted by reports.rpt_points and reports.rpt_capacity",
      shape.threshold_by_territory.element,
      result.threshold_by_territory,
    ),
    forecast: table(
      "one row per group, quarter and thing foretold (by, name, quarter, what); counted by reports.rpt_open_leads",
      ahead.expected.element,
      result.forecast?.expected ?? [],
    ),
    worklist: table(
      "one row per group of the open leads that may be worked (by, name); counted by reports.rpt_open_work",
      shape.worklist.unwrap().shape.groups.element,
      result.worklist?.groups ?? [],
    ),
    past_forecasts: table(
      "one row per past quarter (quarter); counted by reports.rpt_lead_courses and reports.rpt_quarter_wins",
      ahead.past.element,
      result.forecast?.past ?? [],
    ),
    changed_rules: table(
      "one row per rule that changed since the model in force (rule)",
      change.rules.element,
      result.change?.rules ?? [],
    ),
    migration: table(
      "one row per pair of grades before and after (before, after); counted by diff.migration",
      change.migration.element,
      result.change?.migration ?? [],
    ),
    at_the_bar: table(
      "one row per group (by, name): what only one of two models hands over; counted by diff.at_the_bar",
      change.bar.element,
      result.change?.bar ?? [],
    ),
    completeness: table(
      "one row per column that may be a trait (column); counted by reports.rpt_completeness",
      shape.completeness.element,
      result.completeness,
    ),
    guards: table("one row per guard (id)", shape.guards.element, result.guards),
    label_states: table(
      "one row per state of leads (state); counted by marts.labels",
      label.states.element,
      labels.states,
    ),
    joins: table(
      "one row per thing that the joins found (what); counted by reports.rpt_joins",
      label.joins.element,
      labels.joins,
    ),
    checks: table(
      "one row per check, and per export where exports hold what it found (of, check, export or none); counted by relations of the schema checks",
      shape.checks.element,
      result.checks,
    ),
    input: table(
      "one row per export (export): records read = loaded + rejected",
      shape.input.element,
      result.input,
    ),
  };
}

/** What is given up stands beside what is handed over. */
function barRow({ by, name, given, given_up }: Result["bar"]["groups"][number]) {
  const lost = Object.entries(given_up).map(([key, value]) => [`given_up_${key}`, value] as const);
  return { by, name, ...given, ...Object.fromEntries(lost) };
}

function table<Schema extends z.ZodObject>(
  grain: string,
  { shape }: Schema,
  rows: readonly z.infer<Schema>[],
): ReportTable {
  const columns = Object.keys(shape);
  return {
    grain,
    columns: Object.fromEntries(columns.map((column) => [column, typeOf(shape[column])])),
    rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row[column])]))),
  };
}

function typeOf(schema: unknown): ColumnType {
  if (schema instanceof z.ZodNullable) return typeOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodNumber) return schema.isInt ? "bigint" : "double";
  return "varchar";
}

/** A list such as the flags of a rep becomes one cell. */
function cell(value: unknown): Cell {
  return Array.isArray(value) ? value.join("; ") : (value as Cell);
}
