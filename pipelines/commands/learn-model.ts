import { type Guard, runGuards } from "../../models/judge/guards.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { InputError } from "../errors.ts";
import { assembleModel } from "../fit/assemble-model.ts";
import { type Fitted, fitModel } from "../fit/fit-model.ts";
import type { ModelSources } from "../fit/model-frame.ts";
import { qualifyBy } from "../fit/qualify.ts";
import { labelFacts } from "../label/label-facts.ts";
import { labelLeads } from "../label/label-leads.ts";
import { nameReasons } from "../label/name-reasons.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import type { Progress } from "../progress.ts";
import { modelInForce } from "../release/model-in-force.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { type RebuiltTraits, rebuildTraits } from "../traits/rebuild-traits.ts";
import { modelSources } from "./model-sources.ts";
import type { Prepared } from "./prepare.ts";
import { releasesOf } from "./publish-release.ts";
import { scoreBefore } from "./score-before.ts";

export interface LearningOptions {
  readonly sqlTraits: readonly OwnSql[];
  readonly threads: number;
  readonly progress: Progress;
}

/** A model that was learned and judged, and has no version yet. */
export interface Learnt {
  readonly fitted: Fitted;
  readonly draft: Omit<ScoringModel, "version">;
  readonly guards: readonly Guard[];
  readonly verdicts: RebuiltTraits["verdicts"];
  readonly horizonDays: number | null;
  /** How the main figures were measured, in words. */
  readonly method: string;
  /** The model in force, and why it can't score these exports where it can't. */
  readonly inForce: ScoringModel | null;
  readonly problem: string | null;
}

/** Labels, traits as of the handoff, and the fit with its judgement; before that the scores of the model in force. */
export async function learnModel(prepared: Prepared, options: LearningOptions): Promise<Learnt> {
  const { warehouse, config } = prepared;
  const { progress, sqlTraits } = options;
  progress.stage("Labelling outcomes");
  requireOutcome(config, prepared.maps);
  const horizonDays = await labelLeads(warehouse, config, prepared.handoffFrom);
  const inForce = modelInForce(releasesOf(prepared));
  const problem = inForce === null ? null : await scoreInForce(prepared, inForce, progress);
  progress.stage("Rebuilding traits as of the handoff");
  const { patterns, columns, verdicts } = await rebuildTraits(warehouse, config, sqlTraits);
  await nameReasons(warehouse, config);
  progress.stage("Fitting, and judging on leads the fit never saw");
  const fitted = await fitModel(patterns, config, { ...options, inForce });
  const guards = await guardsOf(prepared, fitted);
  const method = methodOf(fitted);
  const draft = await toModel(prepared, fitted, { columns, sqlTraits, horizonDays, guards, method });
  return { fitted, draft, guards, verdicts, horizonDays, method, inForce, problem };
}

async function guardsOf(prepared: Prepared, fitted: Fitted): Promise<readonly Guard[]> {
  const dated = prepared.handoffFrom !== "none";
  const facts = await labelFacts(prepared.warehouse, dated, prepared.maps.has("tasks"));
  return runGuards(facts, fitted.learned, fitted.judged);
}

async function toModel(
  prepared: Prepared,
  fitted: Fitted,
  known: Pick<ModelSources, "columns" | "sqlTraits" | "horizonDays" | "guards" | "method">,
): Promise<Omit<ScoringModel, "version">> {
  const { warehouse, config } = prepared;
  return assembleModel(fitted, {
    ...(await modelSources(prepared, known.sqlTraits)),
    ...known,
    qualify: await qualifyBy(warehouse, config, fitted.built, fitted.patterns.n),
    judgement: fitted.judged.outOfTime?.judgement ?? fitted.judged.crossValidation,
  });
}

function methodOf({ judged }: Fitted): string {
  return judged.outOfTime === null
    ? "five-fold cross-validation"
    : "out of time: the latest quarters, held out whole";
}

async function scoreInForce(
  { warehouse, config }: Prepared,
  inForce: ScoringModel,
  progress: Progress,
): Promise<string | null> {
  progress.stage(`Scoring with ${inForce.version}, which is in force`);
  try {
    await scoreBefore(warehouse, config, inForce);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
}
