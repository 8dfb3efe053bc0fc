import { csvText } from "../../models/emit/csv-text.ts";
import type { ReportTable } from "./report-tables.ts";

/**
 * A table of the report as CSV text, safe to open in a spreadsheet.
 *
 * @example tableCsv(reportTables(result).grades); // "name,leads,judged,…\nA1,112,…"
 */
export function tableCsv({ columns, rows }: ReportTable): string {
  const names = Object.keys(columns);
  return csvText(
    names,
    rows.map((row) => names.map((name) => row[name] ?? null)),
  );
}
