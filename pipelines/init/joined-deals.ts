import type { Entity } from "../config/entities.ts";
import type { Warehouse } from "../warehouse.ts";
import { type FoundFile, isDated } from "./column-profile.ts";
import { findIdColumn } from "./find-id-column.ts";
import { percent, share } from "./match-rate.ts";
import { datesWins, outcomeColumns } from "./outcome-words.ts";
import { type PlacedExport, proposeColumns, quoted } from "./propose-columns.ts";

/**
 * The opportunities where no preset knows them: the file of no known kind that tells wins and whose ids are those of
 * the leads.
 */
export async function joinedDeals(
  warehouse: Warehouse,
  files: readonly FoundFile[],
  chosen: ReadonlyMap<Entity, PlacedExport>,
): Promise<PlacedExport | null> {
  const leads = chosen.get("leads");
  const id = leads?.columns.get("lead_id");
  if (leads === undefined || id === undefined || chosen.has("opportunities")) return null;
  const taken = [...chosen.values()].map(({ file }) => file);
  const found: { placed: PlacedExport; share: number }[] = [];
  for (const file of files.filter((one) => !taken.includes(one) && tellsWins(one))) {
    const other = [{ file: leads.file, column: id }];
    const isSalesforce = leads.preset?.ids === "salesforce";
    const join = await findIdColumn(warehouse, { file, other, whose: "ours", isSalesforce, taken: [] });
    if (join === null) continue;
    const because = `no preset fits, but it tells wins and ${percent(join.match)} of its ${quoted(join.column)} are ${quoted(id)} of ${leads.file.file}`;
    const placed = proposeColumns({ entity: "opportunities", file, preset: null, because });
    const others = [...placed.columns].filter(([, column]) => column !== join.column);
    const columns = new Map([["lead_id", join.column], ...others]);
    found.push({ placed: { ...placed, columns }, share: share(join.match) });
  }
  return found.sort((a, b) => b.share - a.share)[0]?.placed ?? null;
}

function tellsWins(file: FoundFile): boolean {
  return (
    outcomeColumns(file).length > 0 ||
    file.profiles.some((profile) => datesWins(profile.column) && isDated(profile))
  );
}
