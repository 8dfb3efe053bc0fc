import { resolve } from "node:path";
import type { Config } from "../config/config-schema.ts";
import { type Entity, entityNames } from "../config/entities.ts";
import type { Warehouse } from "../warehouse.ts";
import { literalPath } from "./literal-path.ts";
import { locateCell } from "./locate-cell.ts";
import { type InputRecord, readExport, usualDelimiter } from "./read-export.ts";

/** One export after reading, with a way back to a cell in its file. */
export interface ReadExport extends InputRecord {
  readonly locate: (
    record: number,
    column: number,
  ) => Promise<{ readonly line: number; readonly column: number }>;
}

/** Paths of the config's exports, as they are and as DuckDB writes them: the only files that it may open. */
export function exportPaths(config: Config, folder: string): string[] {
  return entityNames.flatMap((entity) => {
    const exported = config.exports[entity];
    if (exported === undefined) return [];
    const path = resolve(folder, exported.file);
    return [path, literalPath(path)];
  });
}

/** Stage 1: every export of the config, exactly, into `raw.<export>`. Throws InputError for the first that can't be read. */
export async function readExports(
  warehouse: Warehouse,
  config: Config,
  folder: string,
): Promise<ReadonlyMap<Entity, ReadExport>> {
  await warehouse.run("create schema raw");
  const read = new Map<Entity, ReadExport>();
  for (const entity of entityNames) {
    const exported = config.exports[entity];
    if (exported === undefined) continue;
    const { file, format, delimiter } = exported;
    const path = resolve(folder, file);
    const record = await readExport(warehouse, { name: entity, path, shownAs: file, format, delimiter });
    read.set(entity, { ...record, locate: locateIn(record, path, delimiter ?? usualDelimiter(path)) });
  }
  return read;
}

/** CSV values have a line and a column; in other formats a record has no more than its number. */
function locateIn(record: InputRecord, path: string, delimiter: string): ReadExport["locate"] {
  if (record.format === "csv") return (number, column) => locateCell(path, { delimiter }, number, column);
  return async (number, column) => ({ line: number, column: column + 1 });
}
