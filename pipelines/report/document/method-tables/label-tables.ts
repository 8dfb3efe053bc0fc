import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { whole, wholeOrHidden } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** How many leads stand in each state, and what the joins between the exports found. */
export function labelTables({ states, joins }: Result["labels"]): TableBlock[] {
  const stateTable = tableOf("Leads by state", "open", "label_states", states, [
    words("State", (row) => row.state),
    figures("Leads", (row) => whole(row.leads)),
    figures("Wins", (row) => wholeOrHidden(row.wins)),
  ]);
  const joinTable = tableOf("What the joins found, and the rule for each", "folded", "joins", joins, [
    words("Found", (row) => row.what),
    figures("Rows", (row) => whole(row.rows)),
    words("Rule", (row) => row.rule),
  ]);
  return joins.length === 0 ? [stateTable] : [stateTable, joinTable];
}
