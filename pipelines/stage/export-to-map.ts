import type { Config, ExportConfig } from "../config/config-schema.ts";
import type { Entity } from "../config/entities.ts";
import type { ColumnMap } from "./column-map.ts";

/** Where cells stand in their file, in their order, for messages about them; record from 1, column from 0. */
export type LocateCells = (
  cells: readonly { readonly record: number; readonly column: number }[],
) => Promise<readonly { readonly line: number; readonly column: number }[]>;

/** An export that lies in `raw.<entity>`, and what is known of its columns. */
export interface ExportToMap {
  readonly entity: Entity;
  readonly config: Config;
  readonly exported: ExportConfig;
  readonly header: readonly string[];
  readonly map: ColumnMap;
  readonly locate: LocateCells;
}
