import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";

export interface SqlFile {
  /** Path below `sql/`: `marts/label/labels.sql`. */
  readonly path: string;
  /** `staging`, `marts`, `checks`, `reports` or `macros`. */
  readonly layer: string;
  /** The relation that the pipeline makes of it: `marts.labels`. */
  readonly relation: string;
  readonly sql: string;
}

const root = join(packageRoot, "sql");

/** Every SQL file of the project. Throws where it sees none, so that a check of them can't pass for nothing. */
export function sqlFiles(): SqlFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".sql"),
  );
  if (paths.length === 0) throw new Error(`no SQL found in ${root}`);
  return paths.sort().map((path) => {
    const layer = relative(root, join(root, path)).split(sep)[0] as string;
    const relation = `${layer}.${basename(path, ".sql")}`;
    return { path, layer, relation, sql: readFileSync(join(root, path), "utf8") };
  });
}
