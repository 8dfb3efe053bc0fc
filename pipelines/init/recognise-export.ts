import { type Entity, idColumn } from "../config/entities.ts";
import type { Preset } from "../presets/preset.ts";
import { recognisePreset } from "../presets/recognise.ts";
import type { FoundFile } from "./column-profile.ts";

/** A preset that knows less of a file than this stands there by chance. */
const LEAST_SHARE = 0.1;

/** What a file is by the names of its columns. */
export type Recognition =
  | { readonly is: "export"; readonly entity: Entity; readonly preset: Preset; readonly because: string }
  | { readonly is: "unknown"; readonly because: string }
  | { readonly is: "tie"; readonly because: string };

/**
 * The preset that stands out for a file, or why none does.
 *
 * @example recogniseExport(file); // { is: "export", entity: "tasks", preset: salesforceTask, because: "12 of 12 columns …" }
 */
export function recogniseExport({ header }: Pick<FoundFile, "header">): Recognition {
  const [best, second] = recognisePreset(header);
  if (best === undefined) return unknown("no preset's columns are in it");
  const { preset, known, missing } = best;
  const share = `${known} of ${header.length} columns are those of ${preset.name}`;
  if (known < header.length * LEAST_SHARE) return unknown(`only ${share}`);
  if (isVersioned(header) && idColumn[preset.entity] !== undefined)
    return unknown(`${share}, and it holds versions of rows (_fivetran_start): export the current rows`);
  if (missing.length > 0) return unknown(`${share}, but no column is ${missing.join(", ")}`);
  if (second?.known === known)
    return { is: "tie", because: `${share} and as many those of ${second.preset.name}` };
  return { is: "export", entity: preset.entity, preset, because: share };
}

function unknown(because: string): Recognition {
  return { is: "unknown", because };
}

/** A warehouse's history of a table looks like the table, with each row many times. */
function isVersioned(header: readonly string[]): boolean {
  return ["_fivetran_start", "_fivetran_end"].every((name) => header.includes(name));
}
