import type { Entity } from "../config/entities.ts";
import type { FoundFile } from "./column-profile.ts";
import { outcomeColumns } from "./outcome-words.ts";
import { isVendors, type PlacedExport, proposeColumns, quoted } from "./propose-columns.ts";

/**
 * Adds the leads where no preset knows them: a file of deals that no vendor's preset knows, each deal a lead, else the
 * one other file whose values tell wins. Returns what a person must decide where there are several.
 */
export function leadsWithoutPreset(
  files: readonly FoundFile[],
  chosen: Map<Entity, PlacedExport>,
): readonly string[] {
  const deals = chosen.get("opportunities");
  if (deals !== undefined && !isVendors(deals.preset)) {
    const because = `${deals.because}; no file holds leads, so that each deal counts as one`;
    chosen.delete("opportunities");
    chosen.set(
      "leads",
      proposeColumns({ entity: "leads", file: deals.file, preset: null, because, isDeals: true }),
    );
    return [];
  }
  const taken = [...chosen.values()].map(({ file }) => file);
  const flat = files.flatMap((file) => {
    const [outcome] = taken.includes(file) || file.records < 2 ? [] : outcomeColumns(file);
    return outcome === undefined ? [] : [{ file, outcome }];
  });
  const [only, ...others] = flat;
  if (only === undefined) return [];
  if (others.length > 0)
    return [
      `${flat.map(({ file }) => file.file).join(" or ")} could hold the leads: name one in exports.leads`,
    ];
  const because = `no preset fits, but ${quoted(only.outcome.column)} tells wins (${only.outcome.counts})`;
  chosen.set("leads", proposeColumns({ entity: "leads", file: only.file, preset: null, because }));
  return [];
}
