import type { GuardResult, Result } from "../../result-schema.ts";
import { summarise } from "../summary.ts";

/**
 * The result with what was checked of it. A check that refuses and found rows stands as a guard that failed: nothing is released.
 *
 * @param checks what was checked after the reports were counted.
 */
export function withChecks(result: Result, checks: Readonly<Result["checks"]>): Result {
  const failed = checks.filter(({ policy, found }) => policy === "refuse" && found > 0);
  const checked = { ...result, checks: [...result.checks, ...checks] };
  if (failed.length === 0) return checked;
  const guards = [...result.guards, ...failed.map(toGuard)];
  return { ...checked, guards, release: null, summary: summarise({ ...result, guards }) };
}

function toGuard({ check, found, relation, of }: Result["checks"][number]): GuardResult {
  const rows = `The rows are in the warehouse, in ${relation}.`;
  return {
    id: check,
    pass: false,
    measured: `${found} ${found === 1 ? "row" : "rows"}`,
    limit: "no rows",
    advice:
      of === "own"
        ? `${rows} Mend what they show, or set the policy of the check to count.`
        : `${rows} This is a mistake of scorewright's: please report it.`,
    signed_off: null,
  };
}
