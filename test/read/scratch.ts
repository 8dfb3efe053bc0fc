import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { literalPath } from "../../pipelines/read/literal-path.ts";
import { scratchPaths } from "../../pipelines/read/unwrap/plain-file.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";

const folder = mkdtempSync(join(tmpdir(), "scorewright-read-"));
let files = 0;

/** A path in a folder of its own, so that tests never meet each other's files. */
export function scratchPath(name: string): string {
  const own = mkdtempSync(join(folder, `${files++}-`));
  return join(own, name);
}

export function scratchFile(content: string | Uint8Array, name = "leads.csv"): string {
  const path = scratchPath(name);
  writeFileSync(path, content);
  return path;
}

/** A warehouse that may read these files, and what the reader writes on the way where `scratch` is the file's own path. */
export async function openWarehouse(...paths: readonly string[]): Promise<Warehouse> {
  const files = paths.flatMap((path) => [path, ...scratchPaths(path)]);
  const allowed = [...files, ...files.map(literalPath)];
  return Warehouse.open({ path: ":memory:", files: allowed, threads: 2 });
}
