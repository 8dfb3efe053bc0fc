import { resolve } from "node:path";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { type Entity, entityNames } from "../config/entities.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { traitsForModel } from "../traits/traits-for-model.ts";
import type { Warehouse } from "../warehouse.ts";
import { prepare } from "./prepare.ts";

export interface ScoringOptions {
  /** `name=file` pairs that take the place of the config's files. */
  readonly exports: readonly string[];
  /** The day that the exports end with, where it is not the config's. */
  readonly asOf?: string | undefined;
  readonly threads: number;
  readonly progress: Progress;
}

/**
 * Reads exports and scores every lead in them with a model, up to `marts.lead_inputs` and `marts.scores`; leads never handed over
 * are scored as of the export. The caller closes the warehouse.
 *
 * @param writes files that the caller will have SQL write.
 */
export async function scoreExports(
  loaded: LoadedConfig,
  model: ScoringModel,
  writes: readonly string[],
  { threads, progress }: ScoringOptions,
): Promise<Warehouse> {
  const prepared = await prepare({
    loaded,
    threads,
    progress,
    database: ":memory:",
    writes,
    scoresAll: true,
  });
  const { warehouse, config } = prepared;
  try {
    progress.stage("Rebuilding traits as of the handoff");
    await refuseLaterLeads(warehouse);
    await traitsForModel(warehouse, config, model);
    progress.stage("Scoring");
    await scoreLeads(warehouse, model);
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

/** The config with other files and another last day, and without outcomes: new leads have none. */
export function forScoring(
  loaded: LoadedConfig,
  options: Pick<ScoringOptions, "exports" | "asOf">,
): LoadedConfig {
  const { won: _won, lost: _lost, ...outcome } = loaded.config.outcome;
  return withExports({ ...loaded, config: { ...loaded.config, outcome } }, options);
}

/** The config with other files and another last day. */
export function withExports(
  loaded: LoadedConfig,
  { exports: pairs, asOf }: Pick<ScoringOptions, "exports" | "asOf">,
): LoadedConfig {
  const exports = { ...loaded.config.exports };
  for (const pair of pairs) {
    const [name, file] = splitPair(pair);
    const exported = exports[name];
    if (exported === undefined) throw unknownExport(pair, name, Object.keys(exports));
    exports[name] = { ...exported, file: resolve(file) };
  }
  const config = { ...loaded.config, exports, ...(asOf === undefined ? {} : { asOf }) };
  return { ...loaded, config };
}

function splitPair(pair: string): [Entity, string] {
  const at = pair.indexOf("=");
  const name = pair.slice(0, Math.max(0, at));
  const known = entityNames.find((entity) => entity === name);
  if (known === undefined || at === pair.length - 1) throw unknownExport(pair, name, entityNames);
  return [known, pair.slice(at + 1)];
}

function unknownExport(pair: string, name: string, known: readonly string[]): InputError {
  const near = nearest(name, known);
  return new InputError({
    at: `--export ${pair}`,
    problem: `no export of this config is called "${name}"`,
    mend:
      near === null
        ? `Write --export <name>=<file>; names are ${known.join(", ")}.`
        : `Did you mean "${near}"?`,
  });
}

/** A lead from after the last day would be scored before it existed, without anything it did. */
async function refuseLaterLeads(warehouse: Warehouse): Promise<void> {
  const later =
    await warehouse.value(`select count(*) from marts.leads as leads cross join meta.settings as settings
    where coalesce(leads.qualified_at, leads.created_at) > settings.as_of`);
  if (later === 0) return;
  throw new InputError({
    at: "asOf",
    problem: `${later} leads come after the last day that the exports are said to cover`,
    mend: "Say --as-of <the last day of these exports>.",
  });
}
