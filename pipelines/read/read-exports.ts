import { join, resolve } from "node:path";
import type { Config, ExportConfig } from "../config/config-schema.ts";
import { type Entity, entityNames } from "../config/entities.ts";
import { knownPresets } from "../presets/known-presets.ts";
import type { Warehouse } from "../warehouse.ts";
import { literalPath } from "./literal-path.ts";
import { type OnRead, type ReadExport, readExport } from "./read-export.ts";
import { type ExportRequest, scratchPaths } from "./unwrap/plain-file.ts";

/** Where the exports lie, and a folder for what the reader writes on the way: unpacked and decoded copies. */
export interface Folders {
  /** Of the config: paths in it are relative to this. */
  readonly folder: string;
  readonly scratch: string;
}

/** Every file that DuckDB may open to read the config's exports, as it is named and as DuckDB must be given the name. */
export function exportPaths(config: Config, folders: Folders): string[] {
  return requests(config, folders).flatMap(({ path, scratch }) => {
    const paths = [path, ...scratchPaths(scratch)];
    return [...paths, ...paths.map(literalPath)];
  });
}

/** Paths of the config's exports. */
export function exportFiles(config: Config, folder: string): string[] {
  return requests(config, { folder, scratch: "" }).map(({ path }) => path);
}

/** Stage 1: every export of the config, exactly, into `raw.<export>`. Throws InputError for the first that can't be read. */
export async function readExports(
  warehouse: Warehouse,
  config: Config,
  folders: Folders,
  onRead: (file: string) => OnRead,
): Promise<ReadonlyMap<Entity, ReadExport>> {
  await warehouse.run("create schema if not exists raw");
  const read = new Map<Entity, ReadExport>();
  for (const request of requests(config, folders)) {
    read.set(request.name, await readExport(warehouse, request, onRead(request.shownAs)));
  }
  return read;
}

function requests(config: Config, folders: Folders): (ExportRequest & { readonly name: Entity })[] {
  return entityNames.flatMap((name) => {
    const exported = config.exports[name];
    return exported === undefined ? [] : [{ name, ...requestOf(name, exported, folders) }];
  });
}

function requestOf(
  name: Entity,
  exported: ExportConfig,
  { folder, scratch }: Folders,
): Omit<ExportRequest, "name"> {
  const { file, preset, format, member, encoding, delimiter, lineEnds, skipLines, footerLines } = exported;
  const { footer } = knownPresets.get(preset ?? "") ?? {};
  const dialect = { format, member, encoding, delimiter, lineEnds, skipLines, footerLines, footer };
  return { path: resolve(folder, file), shownAs: file, scratch: join(scratch, name), ...dialect };
}
