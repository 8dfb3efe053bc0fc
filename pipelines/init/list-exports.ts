import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Workbooks are no exports, but the reader says so and what to do; left out in silence they would be missed. */
const LOOKED_AT = /\.(csv|tsv|txt|jsonl?|ndjson|parquet|arrows?|feather)(\.gz)?$|\.(zip|xlsx|xls|ods)$/i;

/** Configs and the files of other tools that lie beside exports. */
const NO_EXPORT =
  /^(\.|scorewright.*\.json$|package(-lock)?\.json$|tsconfig.*\.json$|readme|licen[cs]e|source\.)/i;

/** What `init` looks for, said to the user. */
export const readableEndings =
  ".csv, .tsv, .txt, .json, .jsonl, .ndjson, .parquet, .arrow, .arrows, .feather (or .gz of these) and .zip";

/**
 * The files of a folder that may be exports, relative to it and in the order of their names; those one folder below
 * where there are none in it.
 *
 * @example listExports("exports"); // ["Lead.csv", "Opportunity.csv"]
 */
export function listExports(folder: string): readonly string[] {
  const here = filesIn(folder);
  if (here.length > 0) return here;
  const below = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !NO_EXPORT.test(entry.name),
  );
  return below.flatMap(({ name }) => filesIn(join(folder, name)).map((file) => `${name}/${file}`)).sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LOOKED_AT.test(entry.name) && !NO_EXPORT.test(entry.name))
    .map(({ name }) => name)
    .sort();
}
