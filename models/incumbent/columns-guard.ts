import type { Guard } from "../judge/guards.ts";
import type { ColumnVerdict } from "../mine/leak-gates.ts";

/** Whether a score made by hand reads columns that may know the outcome, or that no score should read. It is judged all the same. */
export function columnsGuard(verdicts: readonly ColumnVerdict[]): Guard {
  const refused = verdicts.filter(({ verdict }) => verdict === "refused");
  return {
    id: "columns",
    pass: refused.length === 0,
    measured:
      refused.length === 0
        ? "no gate speaks against a column that it reads"
        : refused.map(({ column, because }) => `"${column}": ${because}`).join("; "),
    limit: "no column that a leak gate refuses",
    advice:
      "The score may know the outcome, and look better than it is. Where a column was known at the handoff, say so: traits.allow.",
  };
}
