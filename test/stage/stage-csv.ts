import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema } from "../../pipelines/config/config-schema.ts";
import type { Entity } from "../../pipelines/config/entities.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { type ReadExport, readExport } from "../../pipelines/read/read-export.ts";
import { type Staged, stageExports } from "../../pipelines/stage/stage-exports.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse.ts";
import { openWarehouse, scratchFile } from "../read/scratch.ts";

/** A CSV export and what the config says of it. */
export interface GivenExport {
  readonly csv: string;
  readonly [key: string]: unknown;
}

export interface StagedCsv extends Staged {
  readonly rows: (sql: string) => Promise<Row[]>;
}

/** Reads and stages exports as the commands do; the rows of `sql` can be asked for until the next one. */
export async function stageCsv(
  exports: Readonly<Partial<Record<Entity, GivenExport>>>,
  outcome: unknown = {},
): Promise<StagedCsv> {
  await last?.close();
  const files = Object.entries(exports).map(([name, { csv, ...declared }]) => ({
    name: name as Entity,
    path: scratchFile(csv, `${name}.csv`),
    declared: { file: `${name}.csv`, ...declared },
  }));
  const config = configSchema.parse({
    name: "given",
    exports: Object.fromEntries(files.map(({ name, declared }) => [name, declared])),
    outcome,
  });
  const warehouse = await openWarehouse(...files.map(({ path }) => path));
  last = warehouse;
  await warehouse.run(readFileSync(join(packageRoot, "sql/macros/duckdb.sql"), "utf8"));
  await warehouse.run("create schema raw");
  const read = new Map<Entity, ReadExport>();
  for (const { name, path } of files)
    read.set(name, await readExport(warehouse, { name, path, shownAs: `${name}.csv`, scratch: path }));
  const staged = await stageExports(warehouse, config, read);
  return { ...staged, rows: (sql) => warehouse.rows(sql) };
}

let last: Warehouse | undefined;
