import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Checked = Result["checks"][number];

/** Every check with what it demands and what it found, those that found rows first. */
export function checkTable(checks: readonly Checked[]): TableBlock {
  const rows = [...checks.filter(({ found }) => found > 0), ...checks.filter(({ found }) => found === 0)];
  return tableOf("Every check, and the rows that are not as it demands", "open", "checks", rows, [
    words("Check", (row) => row.check),
    words("Demands", (row) => row.demands),
    figures("Found", foundText),
    words("Policy", ({ policy, rule }) => (rule === null ? policy : `${policy}: ${rule}`)),
    words("Rows in", (row) => row.relation ?? ""),
  ]);
}

function foundText(row: Checked): string {
  return row.export === null ? whole(row.found) : `${whole(row.found)} in ${row.export}`;
}
