import { columnsNamed } from "../presets/columns-named.ts";
import type { Preset } from "../presets/preset.ts";

/** Which columns of a header a preset maps by itself, and where it would be refused because two could be meant. */
export interface PresetColumns {
  readonly columns: ReadonlyMap<string, string>;
  /** Canonical column → the columns that could play it. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
}

/**
 * What the reader of a config will take a preset's names for.
 *
 * @example presetColumns(salesforceLead, ["Id", "Created Date"]).columns.get("created_at"); // "Created Date"
 */
export function presetColumns(preset: Preset, header: readonly string[]): PresetColumns {
  const columns = new Map<string, string>();
  const ambiguous = new Map<string, readonly string[]>();
  for (const [canonical, names] of Object.entries(preset.columns)) {
    const found = [names]
      .flat()
      .map((name) => columnsNamed(name, header))
      .find((candidates) => candidates.length > 0);
    if (found?.length === 1) columns.set(canonical, found[0] as string);
    else if (found !== undefined) ambiguous.set(canonical, found);
  }
  return { columns, ambiguous };
}
