import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config, ExportConfig } from "../config/config-schema.ts";
import { type ColumnKind, type Entity, entities } from "../config/entities.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import type { ExportMoments } from "../integrity/moments-without-zone.ts";
import { type IntegrityFinding, runChecks } from "../integrity/run-checks.ts";
import { type HandoffFrom, handOver } from "../label/label-leads.ts";
import { packageRoot } from "../package-root.ts";
import type { Progress } from "../progress.ts";
import type { ReadExport } from "../read/read-export.ts";
import { exportPaths, readExports } from "../read/read-exports.ts";
import { columnForm } from "../stage/column-form.ts";
import { type ColumnMaps, stageExports } from "../stage/stage-exports.ts";
import { Warehouse } from "../warehouse.ts";

/** What every command that starts from exports needs before it goes its own way. */
export interface Prepared extends LoadedConfig {
  readonly warehouse: Warehouse;
  readonly read: ReadonlyMap<Entity, ReadExport>;
  readonly maps: ColumnMaps;
  readonly handoffFrom: HandoffFrom;
  readonly integrity: readonly IntegrityFinding[];
}

export interface PrepareOptions {
  readonly loaded: LoadedConfig;
  readonly database: string;
  /** Files besides the exports that SQL will write. */
  readonly writes: readonly string[];
  /** Folders of our own that SQL may write any file to. */
  readonly folders?: readonly string[];
  /** Score leads that were never handed over as of the end of the exports. */
  readonly scoresAll: boolean;
  readonly threads: number;
  readonly progress: Progress;
}

/** Stages 1 and 2, the handoffs, and what the checks of integrity find. Closes the warehouse again where one of them fails. */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const scratch = mkdtempSync(join(tmpdir(), "scorewright-"));
  try {
    return await prepareIn(scratch, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function prepareIn(scratch: string, options: PrepareOptions): Promise<Prepared> {
  const { loaded, progress } = options;
  const folders = { folder: loaded.folder, scratch };
  const files = [...exportPaths(loaded.config, folders), ...options.writes];
  const { database, threads } = options;
  const warehouse = await Warehouse.open({ path: database, files, folders: options.folders, threads });
  try {
    await warehouse.run(readFileSync(join(packageRoot, "sql/macros/duckdb.sql"), "utf8"));
    options.progress.stage("Reading exports");
    const read = await readExports(warehouse, loaded.config, folders, (file) => (step, share, records) => {
      progress.part(`${file}, ${step}`, share, records);
    });
    options.progress.stage("Staging");
    const { maps, rejected } = await stageExports(warehouse, loaded.config, read);
    const leadColumns = maps.get("leads") ?? new Map();
    const handoffFrom = await handOver(warehouse, loaded.config, leadColumns, options.scoresAll);
    progress.stage("Checking integrity");
    const moments = momentsOf(loaded.config, maps);
    const integrity = await runChecks(warehouse, loaded.config, moments, (entity, record, canonical) =>
      locateValue(read, maps, entity, record, canonical),
    );
    return { ...loaded, warehouse, read: withRejected(read, rejected), maps, handoffFrom, integrity };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

/** The columns of each export that hold moments of no declared zone. */
function momentsOf(config: Config, maps: ColumnMaps): ExportMoments[] {
  return [...maps].map(([entity, map]) => {
    const kinds = entities[entity] as Readonly<Record<string, ColumnKind>>;
    const local = [...map].filter(([canonical, column]) => {
      const { formats } = columnForm(entity, config.exports[entity] as ExportConfig, column);
      return kinds[canonical] === "time" && formats.zone === undefined;
    });
    return { entity, columns: new Map(local) };
  });
}

async function locateValue(
  read: ReadonlyMap<Entity, ReadExport>,
  maps: ColumnMaps,
  entity: Entity,
  record: number,
  canonical: string,
): Promise<string> {
  const source = read.get(entity);
  const column = source?.columns.indexOf(maps.get(entity)?.get(canonical) ?? "") ?? 0;
  const [place] = (await source?.locate([{ record, column: Math.max(0, column) }])) ?? [];
  return `${source?.file}:${place?.line}:${place?.column}`;
}

/** What was read, less the records that were set aside since. */
function withRejected(
  read: ReadonlyMap<Entity, ReadExport>,
  rejected: ReadonlyMap<Entity, number>,
): ReadonlyMap<Entity, ReadExport> {
  const counted = ([entity, file]: [Entity, ReadExport]): [Entity, ReadExport] => {
    const aside = rejected.get(entity) ?? 0;
    return [entity, { ...file, loaded: file.records - aside, rejected: aside }];
  };
  return new Map([...read].map(counted));
}
