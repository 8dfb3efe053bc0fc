import { toFigures } from "../../models/emit/figures.ts";
import type { InputSources } from "../../models/inputs/input-contract.ts";
import type { Guard } from "../../models/judge/guards.ts";
import type { Judgement } from "../../models/judge/validate.ts";
import { type ModelInput, type ScoringModel, schemaVersionFor } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";

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

type Framed =
  | "schema_version"
  | "name"
  | "inputs"
  | "columns"
  | "qualify"
  | "agreed"
  | "figures"
  | "guards"
  | "sign_offs"
  | "provenance";

/** What a release says however its rules came about: where it comes from, how right it was, what stood against it. */
export function modelFrame(
  sources: ModelSources,
  inputs: ModelInput[],
  { n, wins }: { readonly n: number; readonly wins: number },
  solver: string,
): Pick<ScoringModel, Framed> {
  const { config } = sources;
  return {
    schema_version: schemaVersionFor(inputs),
    name: config.name,
    inputs,
    columns: sources.columns,
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
      leads: n,
      wins,
      solver,
    },
  };
}

function signOffs({ signOffs }: Config): ScoringModel["sign_offs"] {
  return Object.entries(signOffs).flatMap(([guard, because]) =>
    because === undefined ? [] : [{ guard, because }],
  );
}
