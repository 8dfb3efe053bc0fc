import { toFigures } from "../../models/emit/figures.ts";
import { type InputSources, inputContract } from "../../models/inputs/input-contract.ts";
import type { Guard } from "../../models/judge/guards.ts";
import type { Judgement } from "../../models/judge/validate.ts";
import { roundTo } from "../../models/round-to.ts";
import { modelSchemaVersion, type ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import type { Fitted } from "./fit-model.ts";

export interface ModelSources extends InputSources {
  readonly config: Config;
  readonly configSha256: string;
  readonly toolVersion: string;
  readonly exports: ScoringModel["provenance"]["exports"];
  readonly handoffFrom: string;
  readonly horizonDays: number | null;
  readonly firstCohort: string | null;
  readonly lastCohort: string | null;
  readonly qualify: ScoringModel["qualify"];
  readonly method: string;
  readonly judgement: Judgement;
  readonly guards: readonly Guard[];
}

/** Everything a release says, but for its version and for figures by group, which need its scores. */
export function assembleModel(
  { built, learned, patterns }: Fitted,
  sources: ModelSources,
): Omit<ScoringModel, "version"> {
  const { config } = sources;
  const rules = built.evidence.map(({ rule }) => rule);
  return {
    schema_version: modelSchemaVersion,
    name: config.name,
    kind: "calibrated",
    inputs: built.traits.map((trait) => inputContract(trait, rules, sources)),
    columns: sources.columns,
    start: built.start,
    scale: built.scale,
    rules,
    grades: built.grades,
    probability: [...built.probability],
    qualify: sources.qualify,
    agreed: config.agreed ?? null,
    figures: { ...toFigures(sources.method, sources.judgement), groups: [] },
    guards: sources.guards.map(({ id, pass, measured, limit }) => ({ id, pass, measured, limit })),
    sign_offs: signOffs(config),
    provenance: {
      tool: "scorewright",
      tool_version: sources.toolVersion,
      config_sha256: sources.configSha256,
      exports: sources.exports,
      as_of: config.asOf ?? null,
      handoff_from: sources.handoffFrom,
      first_cohort: sources.firstCohort,
      last_cohort: sources.lastCohort,
      horizon_days: sources.horizonDays,
      leads: sum(patterns.n),
      wins: sum(patterns.wins),
      solver: config.solver,
      effective_parameters: roundTo(learned.effectiveParameters, 1),
    },
  };
}

function signOffs({ signOffs }: Config): ScoringModel["sign_offs"] {
  return Object.entries(signOffs).flatMap(([guard, because]) =>
    because === undefined ? [] : [{ guard, because }],
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
