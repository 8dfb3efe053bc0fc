import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import { reportTables } from "./report-tables.ts";
import { type Result, resultSchema } from "./result-schema.ts";
import { tableCsv } from "./table-csv.ts";

/** Writes the report's files into a folder: all of them say the same figures, those of `result`. */
export function writeReport(folder: string, result: Result): void {
  mkdirSync(join(folder, "tables"), { recursive: true });
  writeFileSync(join(folder, "result.json"), canonicalJson(resultSchema.parse(result)));
  writeFileSync(join(folder, "report.html"), renderHtml(result));
  writeFileSync(join(folder, "report.md"), renderMarkdown(result));
  for (const [name, table] of Object.entries(reportTables(result)))
    writeFileSync(join(folder, "tables", `${name}.csv`), tableCsv(table));
}
