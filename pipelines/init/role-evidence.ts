import { profileOf } from "./column-profile.ts";
import { presetColumns } from "./preset-columns.ts";
import { type PlacedExport, quoted } from "./propose-columns.ts";
import { proposedNulls } from "./proposed-nulls.ts";

/**
 * A sentence for each part that a column plays by its name and not by a preset: how far it is filled and how many
 * values it has.
 *
 * @example roleEvidence(leads); // ['qualified_at: "MQL_Date__c", filled in 5012 of 6000 records, 4999 values']
 */
export function roleEvidence({ preset, columns, file, evidence }: PlacedExport): readonly string[] {
  const known = preset === null ? new Map() : presetColumns(preset, file.header).columns;
  const said = (canonical: string) => evidence.some((line) => line.startsWith(`${canonical}: `));
  const own = [...columns].filter(
    ([canonical, column]) => known.get(canonical) !== column && !said(canonical),
  );
  return own.map(([canonical, column]) => {
    const { filled, distinct } = profileOf(file, column);
    return `${canonical}: ${quoted(column)}, filled in ${filled} of ${file.records} records, ${distinct} values`;
  });
}

/** A sentence for each mark that is taken for "empty". */
export function nullEvidence(placed: PlacedExport): readonly string[] {
  return proposedNulls(placed).map(({ token, cells, columns }) => {
    const where = columns.length > 3 ? `${columns.length} columns` : columns.map(quoted).join(", ");
    return `nulls: ${quoted(token)} stands in ${cells} cells of ${where}`;
  });
}
