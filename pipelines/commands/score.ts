import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { type Entity, entityNames } from "../config/entities.ts";
import { type LoadedConfig, loadConfig } from "../config/load-config.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { exportFiles } from "../read/read-exports.ts";
import { readModel } from "../release/read-release.ts";
import { exportScores, scoreLeads } from "../score/score-leads.ts";
import { traitsForModel } from "../traits/traits-for-model.ts";
import type { Warehouse } from "../warehouse.ts";
import { prepare } from "./prepare.ts";

export interface ScoreOptions {
  readonly configPath: string;
  readonly release: string;
  /** `name=file` pairs that take the place of the config's files. */
  readonly exports: readonly string[];
  readonly out: string;
  /** The day that the exports end with, where it is not the config's. */
  readonly asOf?: string | undefined;
  readonly threads: number;
  readonly progress: Progress;
}

/** Scores the leads in the exports with a release; leads never handed over are scored as of the export. Returns how many. */
export async function score(options: ScoreOptions): Promise<number> {
  const model = readModel(options.release);
  const loaded = forScoring(loadConfig(options.configPath), options);
  const out = requireWritable(options.out, [
    options.configPath,
    ...exportFiles(loaded.config, loaded.folder),
  ]);
  const draft = join(dirname(out), `.draft-${process.pid}${extname(out)}`);
  const prepared = await prepare({
    ...options,
    loaded,
    database: ":memory:",
    writes: [draft],
    scoresAll: true,
  });
  const { warehouse } = prepared;
  try {
    options.progress.stage("Rebuilding traits as of the handoff");
    await refuseLaterLeads(warehouse);
    await traitsForModel(warehouse, prepared.config, model);
    options.progress.stage("Scoring");
    await scoreLeads(warehouse, model);
    await exportScores(warehouse, draft);
    renameSync(draft, out);
    return Number(await warehouse.value("select count(*) from marts.scores"));
  } finally {
    await warehouse.close();
    rmSync(draft, { force: true });
    options.progress.done();
  }
}

/** The config with other files and another last day, and without outcomes: new leads have none. */
function forScoring(loaded: LoadedConfig, { exports: pairs, asOf }: ScoreOptions): LoadedConfig {
  const { won: _won, lost: _lost, ...outcome } = loaded.config.outcome;
  const exports = { ...loaded.config.exports };
  for (const pair of pairs) {
    const [name, file] = splitPair(pair);
    const exported = exports[name];
    if (exported === undefined) throw unknownExport(pair, name, Object.keys(exports));
    exports[name] = { ...exported, file: resolve(file) };
  }
  const config = { ...loaded.config, exports, outcome, ...(asOf === undefined ? {} : { asOf }) };
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

function requireWritable(out: string, inputs: readonly string[]): string {
  const path = resolve(out);
  if (inputs.some((input) => resolve(input) === path)) {
    throw new InputError({
      at: `--out ${out}`,
      problem: "is one of the files that are read",
      mend: "Name another file.",
    });
  }
  if (![".csv", ".parquet"].includes(extname(path))) {
    throw new InputError({
      at: `--out ${out}`,
      problem: "the ending says no known format",
      mend: "End the name in .csv or .parquet.",
    });
  }
  if (!existsSync(dirname(path))) {
    throw new InputError({
      at: `--out ${out}`,
      problem: "its folder does not exist",
      mend: "Create the folder first.",
    });
  }
  return path;
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
