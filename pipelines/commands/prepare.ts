import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entity } from "../config/entities.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { type HandoffFrom, handOver } from "../label/label-leads.ts";
import { packageRoot } from "../package-root.ts";
import type { Progress } from "../progress.ts";
import { exportPaths, type ReadExport, readExports } from "../read/read-exports.ts";
import { type ColumnMaps, stageExports } from "../stage/stage-exports.ts";
import { Warehouse } from "../warehouse.ts";

/** What every command that starts from exports needs before it goes its own way. */
export interface Prepared extends LoadedConfig {
  readonly warehouse: Warehouse;
  readonly read: ReadonlyMap<Entity, ReadExport>;
  readonly maps: ColumnMaps;
  readonly handoffFrom: HandoffFrom;
}

export interface PrepareOptions {
  readonly loaded: LoadedConfig;
  readonly database: string;
  /** Files besides the exports that SQL will write. */
  readonly writes: readonly string[];
  /** Score leads that were never handed over as of the end of the exports. */
  readonly scoresAll: boolean;
  readonly threads: number;
  readonly progress: Progress;
}

/** Stages 1 and 2 and the handoffs. Closes the warehouse again where one of them fails. */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const { loaded } = options;
  const files = [...exportPaths(loaded.config, loaded.folder), ...options.writes];
  const warehouse = await Warehouse.open({ path: options.database, files, threads: options.threads });
  try {
    await warehouse.run(readFileSync(join(packageRoot, "sql/macros/duckdb.sql"), "utf8"));
    options.progress.stage("Reading exports");
    const read = await readExports(warehouse, loaded.config, loaded.folder);
    options.progress.stage("Staging");
    const maps = await stageExports(warehouse, loaded.config, read);
    const leadColumns = maps.get("leads") ?? new Map();
    const handoffFrom = await handOver(warehouse, loaded.config, leadColumns, options.scoresAll);
    return { ...loaded, warehouse, read, maps, handoffFrom };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}
