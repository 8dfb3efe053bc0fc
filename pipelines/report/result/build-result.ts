import type { BuiltModel } from "../../../models/build-model.ts";
import type { GapCost } from "../../../models/judge/gap-costs.ts";
import type { Guard } from "../../../models/judge/guards.ts";
import type { Judged } from "../../../models/judge/judge-model.ts";
import type { LearningCurve } from "../../../models/judge/learning-curve.ts";
import type { FrontierPoint } from "../../../models/judge/rule-frontier.ts";
import type { Stability } from "../../../models/judge/stability.ts";
import type { Learned } from "../../../models/learn.ts";
import type { ColumnVerdict } from "../../../models/mine/leak-gates.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { ruleQuarters } from "../../../models/points/rule-quarters.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import type { Config } from "../../config/config-schema.ts";
import type { Entity } from "../../config/entities.ts";
import type { Row, Warehouse } from "../../warehouse.ts";
import type { GroupResult, Result } from "../result-schema.ts";
import { afterHandoff } from "./after-handoff/after-handoff.ts";
import { bandsOf } from "./bands.ts";
import { chosenBar } from "./bar/chosen-bar.ts";
import { readRepWeeks } from "./bar/rep-weeks.ts";
import { readScoredLeads, type ScoredLeads } from "./bar/scored-leads.ts";
import { territoryThresholds, threshold } from "./bar/threshold.ts";
import { type ExportFinding, exportChecks } from "./checks/export-checks.ts";
import { dispositionResults } from "./dispositions.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { forecast } from "./forecast/forecast.ts";
import { readForecast } from "./forecast/read-forecast.ts";
import { learningCurveResult, simplicityResult, stabilityResult } from "./further.ts";
import { gapResults } from "./gaps.ts";
import { judgeGroups } from "./groups.ts";
import { handedOver, hiddenStates } from "./hidden-states.ts";
import { hiddenTraitFigures } from "./hidden-trait-figures.ts";
import { labelStates } from "./label-states.ts";
import { readLessons } from "./lessons/lessons.ts";
import { readRouting } from "./lessons/routing.ts";
import { limitsOf } from "./limits.ts";
import { readMakeup } from "./makeup/read-makeup.ts";
import { overTime } from "./over-time.ts";
import { signedOff } from "./signed-off.ts";
import { summarise } from "./summary.ts";
import { withSuspects } from "./suspects.ts";
import { ruleResults, traitResults } from "./traits.ts";
import { validationResult } from "./validation.ts";
import { withoutReps } from "./without-reps.ts";
import { readWorklist } from "./worklist/read-worklist.ts";

/** Everything that the stages before found out. */
export interface Findings {
  readonly config: Config;
  readonly toolVersion: string;
  readonly inputs: Result["input"];
  readonly integrity: readonly ExportFinding[];
  readonly maps: ReadonlyMap<Entity, ReadonlyMap<string, string>>;
  readonly handoffFrom: Result["labels"]["handoff_from"];
  readonly horizonDays: number | null;
  readonly verdicts: readonly ColumnVerdict[];
  readonly patterns: Patterns;
  readonly learned: Learned;
  readonly judged: Judged;
  readonly built: BuiltModel;
  readonly gaps: ReadonlyMap<number, GapCost>;
  readonly ways: {
    readonly learningCurve: LearningCurve;
    readonly frontier: readonly FrontierPoint[];
  } | null;
  readonly stability: Stability | null;
  readonly model: ScoringModel;
  /** As `readGroups` gives them. */
  readonly groups: readonly Row[];
  readonly guards: readonly Guard[];
  readonly release: Result["release"];
  readonly change: Result["change"];
  readonly method: string;
}

/** Stage 10: the one object that every renderer reads. Figures by group come from `reports.*`. */
export async function buildResult(warehouse: Warehouse, findings: Findings): Promise<Result> {
  const { config, patterns, learned, judged, built, groups } = findings;
  const reps = judgeGroups(groups, "rep");
  const territoryReps = await warehouse.rows(
    "select * from reports.rpt_territory_reps order by territory, rep",
  );
  const territories = withoutReps(groups, territoryReps, reps);
  const productLines = judgeGroups(groups, "product_line");
  const facts = await readForecast(warehouse, findings.horizonDays);
  const hasScore = built.evidence.length > 0;
  const figures = hiddenTraitFigures(patterns, learned);
  const unseen = judged.outOfTime?.judgement ?? judged.crossValidation;
  const states = await warehouse.rows(
    "select state, count(*) as leads, count_if(won) as wins from marts.labels group by state order by state",
  );
  const tellsWins = !hiddenStates(states).has(handedOver);
  const parts = {
    labels: await labels(warehouse, findings, states),
    leakage: withSuspects(findings.verdicts, patterns, learned, judged),
    rules: ruleResults(
      built.evidence,
      findings.model.inputs,
      patterns,
      ruleQuarters(learned.points, patterns),
      figures,
    ),
    validation: validationResult(findings.method, unseen, hasScore),
    cross_validation: validationResult("five-fold cross-validation", judged.crossValidation, hasScore),
    grades: judgeGroups(groups, "grade"),
    classes: bestFirst(judgeGroups(groups, "class")),
    territories,
    reps,
    ...(await byPoints(warehouse, findings, groups)),
    touches: findings.maps.has("tasks") ? await touches(warehouse) : null,
    guards: findings.guards.map((guard) => ({ ...guard, signed_off: signedOff(config, guard.id) })),
    forecast: await forecast(warehouse, facts),
    makeup: await readMakeup(
      warehouse,
      findings.model,
      { territory: territories, product_line: productLines, rep: reps },
      findings.maps.get("leads")?.get("source"),
    ),
    worklist:
      findings.release === null ? null : await readWorklist(warehouse, facts, findings.maps.has("tasks")),
    after_handoff: await afterHandoff(warehouse, groups, { hasTasks: findings.maps.has("tasks"), tellsWins }),
    release: findings.release,
  };
  return {
    schema_version: "1.0.0",
    name: config.name,
    tool_version: findings.toolVersion,
    summary: summarise(parts),
    limits: limitsOf(known(findings, parts.labels, groups)),
    input: findings.inputs,
    checks: exportChecks(config.integrity, findings.integrity),
    ...parts,
    stability: stabilityResult(findings.stability, findings.model.inputs, patterns),
    learning_curve: learningCurveResult(findings.ways?.learningCurve ?? null),
    simplicity: simplicityResult(findings.ways?.frontier ?? [], config.points),
    traits: traitResults(patterns, learned, figures),
    points: {
      start: findings.model.start.fit + findings.model.start.engagement,
      max: built.probability.length - 1,
      rules: parts.rules.length,
      effective_parameters: roundTo(learned.effectiveParameters, 1),
      solver: config.solver,
    },
    product_lines: productLines,
    sources: judgeGroups(groups, "source"),
    quarters: judgeGroups(groups, "quarter"),
    gaps: gapResults(patterns, findings.gaps, parts.cross_validation),
    ...(await overTime(warehouse, findings, groups)),
    funnel: await funnel(warehouse, findings.maps.get("leads")?.has("accepted_at") === true, tellsWins),
    dispositions:
      findings.maps.get("leads")?.has("disposition") === true ? await dispositions(warehouse, groups) : [],
    lessons: await readLessons(warehouse, findings.patterns, learned),
    routing: await readRouting(warehouse, config),
    change: findings.change,
    completeness: await completeness(warehouse),
  };
}

function bestFirst(classes: readonly GroupResult[]): GroupResult[] {
  return ["high", "medium", "low"].flatMap((name) => classes.filter((own) => own.name === name));
}

async function labels(
  warehouse: Warehouse,
  findings: Findings,
  states: readonly Row[],
): Promise<Result["labels"]> {
  const joins = await warehouse.rows(
    "select what, found, rule from reports.rpt_joins where found > 0 order by what",
  );
  return {
    handoff_from: findings.handoffFrom,
    as_of: findings.config.asOf ?? null,
    horizon_days: findings.horizonDays,
    states: labelStates(states),
    joins: joins.map((row) => ({ what: String(row.what), rows: Number(row.found), rule: String(row.rule) })),
  };
}

function known(findings: Findings, labels: Result["labels"], groups: readonly Row[]) {
  const has = (dimension: string) => groups.some((row) => row.dimension === dimension);
  const { maps } = findings;
  return {
    labels,
    reps: has("rep"),
    repsOnDealsOnly: !has("rep") && maps.get("opportunities")?.has("rep") === true,
    territories: has("territory"),
    productLines: has("product_line"),
    dispositions: maps.get("leads")?.has("disposition") === true,
    tasks: maps.has("tasks"),
    history: maps.has("lead_history"),
    activities: maps.has("activities"),
    outOfTime: findings.judged.outOfTime !== null,
  };
}

/** The last stage is left out where all wins would tell those of a few leads that are not judged. */
async function funnel(
  warehouse: Warehouse,
  knowsAcceptance: boolean,
  tellsWins: boolean,
): Promise<Result["funnel"]> {
  const [row] = await warehouse.rows("select * from reports.rpt_funnel");
  const handedOver = Number(row?.handed_over);
  const stages = [
    ["handed over (MQL)", "handed_over"],
    ...(knowsAcceptance ? ([["accepted (SAL)", "accepted"]] as const) : []),
    ["opportunity (SQO)", "opportunity"],
    ...(tellsWins ? ([["won", "won"]] as const) : []),
  ] as const;
  return stages.map(([stage, key]) => {
    const leads = Number(row?.[key]);
    return { stage, leads, share: handedOver < fewestLeads ? null : roundTo(leads / handedOver, 4) };
  });
}

async function touches(warehouse: Warehouse): Promise<Result["touches"]> {
  const [row] = await warehouse.rows("select * from reports.rpt_first_touch where by_what = 'all'");
  const hours = row?.median_hours ?? null;
  return {
    untouched: Number(row?.untouched),
    leads: Number(row?.leads),
    median_hours: hours === null ? null : roundTo(Number(hours), 1),
  };
}

async function dispositions(warehouse: Warehouse, groups: readonly Row[]): Promise<Result["dispositions"]> {
  const rows = await warehouse.rows(
    "select * from reports.rpt_dispositions order by by_what, name, disposition",
  );
  return dispositionResults(rows, groups);
}

/** Bands of points and bars, on the leads as models that never saw them score them; territories that are not to be shown are left out. */
async function byPoints(
  warehouse: Warehouse,
  { built, model, config }: Findings,
  groups: readonly Row[],
): Promise<Pick<Result, "bands" | "bar" | "threshold" | "threshold_by_territory">> {
  const { qualify } = model;
  const chosen = qualify.by === "points" ? qualify.from : null;
  const bands = bandsOf(
    await warehouse.rows("select * from reports.rpt_score_points order by points desc"),
    chosen,
  );
  const rows = withoutHidden(await readScoredLeads(warehouse, model), groups);
  const repWeeks = await readRepWeeks(warehouse);
  const cuts = {
    maxPoints: built.probability.length - 1,
    chosen,
    costPerLead: config.qualify.costPerLead ?? null,
  };
  const edges = bands.map(({ from }) => Number(from));
  const all = {
    bar: chosenBar(rows, repWeeks, model, config, groups),
    threshold: threshold(rows, repWeeks, cuts, edges),
  };
  return {
    bands: judgeGroups(bands, "band"),
    ...all,
    threshold_by_territory: territoryThresholds(rows, repWeeks, cuts, all),
  };
}

/** Leads of a territory whose outcomes are hidden count as those of none. */
function withoutHidden(rows: readonly ScoredLeads[], groups: readonly Row[]): ScoredLeads[] {
  const hidden = groups
    .filter(({ dimension, outcomes_hidden }) => dimension === "territory" && outcomes_hidden === true)
    .map(({ name }) => name);
  return rows.map((row) => (hidden.includes(row.territory) ? { ...row, territory: null } : row));
}

async function completeness(warehouse: Warehouse): Promise<Result["completeness"]> {
  const rows = await warehouse.rows("select * from reports.rpt_completeness order by filled, column_name");
  return rows.map((row) => ({
    column: String(row.column_name),
    filled: roundTo(Number(row.filled) / Number(row.leads), 4),
  }));
}
