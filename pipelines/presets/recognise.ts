import { requiredColumns } from "../config/entities.ts";
import { columnKey } from "./column-key.ts";
import { knownPresets } from "./known-presets.ts";
import { namesColumn } from "./names-column.ts";
import type { Preset } from "./preset.ts";

/** A preset that a header fits. */
export interface Recognised {
  readonly preset: Preset;
  /** How many of the header's columns the preset knows. */
  readonly known: number;
  /** Canonical columns that the entity can't do without and that no column of the header plays. */
  readonly missing: readonly string[];
}

/**
 * The presets that a header fits, the one that knows most of its columns first; empty where none fits. Two at the top with the
 * same `known` are a tie that a person must decide. Generic presets only count where no vendor's fits.
 *
 * @example recognisePreset(["Id", "WhoId", "TaskSubtype", "CreatedDate"])[0]?.preset.name; // "salesforce/task"
 */
export function recognisePreset(header: readonly string[]): readonly Recognised[] {
  const fitting = [...knownPresets.values()]
    .filter((preset) =>
      preset.signature.every((names) => [names].flat().some((name) => namesColumnOf(preset, name, header))),
    )
    .map((preset) => recognised(preset, header))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known);
  const vendors = fitting.filter(({ preset }) => !preset.name.startsWith("generic/"));
  return vendors.length > 0 ? vendors : fitting;
}

function recognised(preset: Preset, header: readonly string[]): Recognised {
  const names = knownNames(preset).map(columnKey);
  const known = header.filter((column) => names.includes(columnKey(column))).length;
  const missing = requiredColumns[preset.entity].filter(
    (canonical) => !aliases(preset, canonical).some((name) => namesColumn(header, name)),
  );
  return { preset, known, missing };
}

/** A name of the signature stands for every other name of the same canonical column. */
function namesColumnOf(preset: Preset, name: string, header: readonly string[]): boolean {
  const parts = Object.keys(preset.columns).map((canonical) => aliases(preset, canonical));
  const names = parts.filter((part) => namesColumn(part, name)).flat();
  return [name, ...names].some((alias) => namesColumn(header, alias));
}

function knownNames({ columns, signature, system, filledLater, personal, groups }: Preset): string[] {
  return [
    ...Object.values(columns).flat(),
    ...signature.flat(),
    ...(system ?? []),
    ...(filledLater ?? []),
    ...(personal ?? []),
    ...Object.keys(groups ?? {}),
  ];
}

function aliases({ columns }: Preset, canonical: string): readonly string[] {
  return [columns[canonical] ?? []].flat();
}
