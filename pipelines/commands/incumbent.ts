import { join } from "node:path";
import type { GivenScore } from "../../models/incumbent/given-score.ts";
import { type GradedScore, gradePoints } from "../../models/incumbent/grade-points.ts";
import { incumbentGuards } from "../../models/incumbent/incumbent-guards.ts";
import { type JudgedPoints, judgePoints, type PointedLeads } from "../../models/incumbent/judge-points.ts";
import { ungraded } from "../../models/incumbent/ungraded.ts";
import type { Guard } from "../../models/judge/guards.ts";
import { foldSplits } from "../../models/judge/splits.ts";
import { nothingJudged } from "../../models/judge/validate.ts";
import { subset, totals } from "../../models/patterns.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { loadConfig } from "../config/load-config.ts";
import { countPatterns } from "../count-patterns.ts";
import { assembleIncumbent } from "../fit/assemble-incumbent.ts";
import type { ModelSources } from "../fit/model-frame.ts";
import { noContrast } from "../fit/no-contrast.ts";
import { qualifyBy } from "../fit/qualify.ts";
import type { ReleasedIncumbent } from "../incumbent/incumbent-text.ts";
import { labelFacts } from "../label/label-facts.ts";
import { labelLeads } from "../label/label-leads.ts";
import type { Progress } from "../progress.ts";
import { modelInForce } from "../release/model-in-force.ts";
import { versioned } from "../release/versioned.ts";
import { groupFigures } from "../report/result/group-figures.ts";
import { readGroups } from "../report/result/read-groups.ts";
import { runSql } from "../run-sql.ts";
import { readPoints } from "../score/read-points.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { writeUnseenScores } from "../score/write-unseen-scores.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import type { Warehouse } from "../warehouse.ts";
import { givenScore, type IncumbentSource, incumbentSource } from "./given-score.ts";
import { modelSources } from "./model-sources.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { publishRelease, releasesOf } from "./publish-release.ts";

export interface IncumbentOptions {
  readonly configPath: string;
  /** Put the release in force, though another one is. */
  readonly promote: boolean;
  readonly threads: number;
  readonly progress: Progress;
}

/**
 * Makes a release of the score in use today, and judges it as a calibrated one is. It is released also where a guard fails: it is a
 * record of what is in use, and no advice to use it.
 *
 * Errors: InputError for a score that can't be read (at the cell of a rule sheet), and for all that `calibrate` refuses to read.
 */
export async function incumbent(options: IncumbentOptions): Promise<ReleasedIncumbent> {
  const loaded = loadConfig(options.configPath);
  const source = await incumbentSource(loaded);
  const prepared = await prepare({ ...options, loaded, database: ":memory:", writes: [], scoresAll: false });
  try {
    return await conduct(source, prepared, options);
  } finally {
    await prepared.warehouse.close();
    options.progress.done();
  }
}

async function conduct(
  source: IncumbentSource,
  prepared: Prepared,
  { progress, promote }: IncumbentOptions,
): Promise<ReleasedIncumbent> {
  const { warehouse, config, maps, handoffFrom } = prepared;
  progress.stage("Labelling outcomes");
  requireOutcome(config, maps);
  const horizonDays = await labelLeads(warehouse, config, handoffFrom);
  progress.stage("Rebuilding what the score reads, as of the handoff");
  const { score, reads } = await givenScore(source, prepared);
  const known = {
    ...(await modelSources(prepared, sqlTraitsOf(source))),
    columns: score.columns,
    horizonDays,
  };
  const sources = { ...known, exports: [...known.exports, ...sheetRecord(source)] };
  progress.stage("Scoring, and judging on leads the probabilities were not fitted on");
  const leads = await pointedLeads(warehouse, score, sources);
  const judged = judgePoints(leads, score.most);
  const graded = gradePoints(leads, judged.unseen, score);
  const facts = await labelFacts(warehouse, handoffFrom !== "none", maps.has("tasks"));
  const guards = incumbentGuards(facts, reads, judged);
  const draft = assembleIncumbent(score, graded, totals(leads.patterns), {
    ...sources,
    ...judgementOf(judged),
    guards,
    qualify: await barOf(prepared, score, graded, leads),
  });
  const groups = await judgedGroups(warehouse, draft, graded);
  progress.stage("Releasing");
  return released(prepared, { ...draft, figures: { ...draft.figures, groups } }, guards, promote);
}

/** The leads by their points. Rules are scored by the SQL that is released, here with grades that say nothing yet. */
async function pointedLeads(
  warehouse: Warehouse,
  score: GivenScore,
  sources: Omit<ModelSources, "guards" | "method" | "judgement" | "qualify">,
): Promise<PointedLeads> {
  const nothing = { method: "", judgement: nothingJudged, guards: [] };
  const qualify = { by: "grades" as const, grades: [] };
  const none = { n: 0, wins: 0 };
  const draft = assembleIncumbent(score, ungraded(score.most), none, { ...sources, ...nothing, qualify });
  await scoreLeads(warehouse, { ...draft, version: "draft" });
  await runSql(warehouse, "marts/points");
  await countPatterns(warehouse, "marts.point_signatures");
  const leads = await readPoints(warehouse);
  requireContrast(leads);
  return leads;
}

/** Each fifth of the leads is judged by what the others say. */
function requireContrast({ patterns }: PointedLeads): void {
  const parts = foldSplits(patterns).map(({ train }) => totals(subset(patterns, train)));
  if (parts.every(({ n, wins }) => wins > 0 && wins < n)) return;
  const { n, wins } = totals(patterns);
  throw noContrast(n, wins);
}

async function barOf(
  { warehouse, config }: Prepared,
  { qualifyFrom }: GivenScore,
  graded: GradedScore,
  { patterns }: PointedLeads,
): Promise<ScoringModel["qualify"]> {
  if (qualifyFrom !== null) return { by: "points", from: qualifyFrom };
  return qualifyBy(warehouse, config, graded, patterns.n);
}

/** The main figures, and how they were measured, in words. */
function judgementOf({
  outOfTime,
  crossValidation,
}: JudgedPoints): Pick<ModelSources, "judgement" | "method"> {
  const given = "rules given, not learned from these leads; what points mean was fitted on";
  return outOfTime === null
    ? {
        judgement: crossValidation,
        method: `${given} four fifths of them and judged on the fifth, five times`,
      }
    : { judgement: outOfTime, method: `${given} earlier quarters and judged on the latest, held out whole` };
}

async function judgedGroups(
  warehouse: Warehouse,
  draft: Omit<ScoringModel, "version">,
  graded: GradedScore,
): Promise<ScoringModel["figures"]["groups"]> {
  await scoreLeads(warehouse, { ...draft, version: "draft" });
  await writeUnseenScores(warehouse, graded, null);
  await runSql(warehouse, "marts/unseen");
  await runSql(warehouse, "marts/grades");
  await runSql(warehouse, "reports/groups");
  return groupFigures(await readGroups(warehouse));
}

function sqlTraitsOf(source: IncumbentSource) {
  return source.from === "rules" ? source.sqlTraits : [];
}

function sheetRecord(source: IncumbentSource): ScoringModel["provenance"]["exports"] {
  if (source.from === "score") return [];
  const { sha256, rows } = source.sheet;
  return [{ export: "incumbent", sha256, records: rows.length }];
}

function released(
  prepared: Prepared,
  draft: Omit<ScoringModel, "version">,
  guards: readonly Guard[],
  promote: boolean,
): ReleasedIncumbent {
  const releases = releasesOf(prepared);
  const before = modelInForce(releases);
  const model = versioned(releases, before, draft);
  const isFirst = before === null || promote || prepared.config.promote;
  const inForce = isFirst ? model.version : before.version;
  publishRelease(releases, model, inForce);
  return {
    model,
    guards,
    release: {
      version: model.version,
      path: `models/releases/${prepared.config.name}/${model.version}`,
      is_new: model.version !== before?.version,
      in_force: inForce,
    },
    releaseFolder: join(releases, model.version),
  };
}
