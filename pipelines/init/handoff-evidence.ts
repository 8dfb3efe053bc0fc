import { profileOf } from "./column-profile.ts";
import { type PlacedExport, quoted } from "./propose-columns.ts";

/** What the proposed config takes for the moment in which a lead is handed to sales, said to the user. */
export function handoffEvidence({ columns, file }: PlacedExport): string {
  const column = columns.get("qualified_at") ?? columns.get("created_at");
  if (column === undefined) return "handoff: leads carry no dates, so that all are judged together";
  const filled = `${quoted(column)} of ${file.file}, filled in ${profileOf(file, column).filled} of ${file.records} records`;
  return columns.has("qualified_at")
    ? `handoff: ${filled}`
    : `handoff: no date of qualification is known, so that each lead counts from its creation: ${filled}`;
}
