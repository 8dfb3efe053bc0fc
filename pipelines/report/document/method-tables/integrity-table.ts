import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** What the checks of integrity found, each with what becomes of it; no table where they found nothing. */
export function integrityTable(integrity: Result["integrity"]): TableBlock[] {
  if (integrity.length === 0) return [];
  return [
    tableOf("What is odd in the exports, and the rule for each", "open", "integrity", integrity, [
      words("Found", (finding) => finding.check.replaceAll("-", " ")),
      words("Export", (finding) => finding.export),
      figures("Values", (finding) => whole(finding.found)),
      words("Rule", (finding) => finding.rule),
    ]),
  ];
}
