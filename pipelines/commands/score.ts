import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import { InputError } from "../errors.ts";
import { exportFiles } from "../read/read-exports.ts";
import { readModel } from "../release/read-release.ts";
import { exportScores } from "../score/score-leads.ts";
import { forScoring, type ScoringOptions, scoreExports } from "./score-exports.ts";

export interface ScoreOptions extends ScoringOptions {
  readonly configPath: string;
  readonly release: string;
  readonly out: string;
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
  const warehouse = await scoreExports(loaded, model, [draft], options);
  try {
    await exportScores(warehouse, draft);
    renameSync(draft, out);
    return Number(await warehouse.value("select count(*) from marts.scores"));
  } finally {
    await warehouse.close();
    rmSync(draft, { force: true });
    options.progress.done();
  }
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
  if (![".csv", ".parquet", ".arrow"].includes(extname(path))) {
    throw new InputError({
      at: `--out ${out}`,
      problem: "the ending says no known format",
      mend: "End the name in .csv, .parquet or .arrow.",
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
