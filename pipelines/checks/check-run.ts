import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Checked } from "./checked.ts";

/** What each check in `sql/checks/run/` demands of a run, whatever the exports hold. */
const demands = {
  "scored-once": "every lead that was handed over has one score, and no other lead has one",
  "judged-once":
    "every lead whose outcome counts was judged once by a model that had not seen it, and no other lead was",
  "known-at-handoff": "no activity is counted that came with the handoff or after it",
  "wins-within-leads":
    "in every group there are no more wins than judged leads, and no more of these than leads",
  "sums-agree":
    "leads, wins and predicted wins add up to the same by grade and by points as over the leads themselves",
} as const;

/**
 * Checks what a run made of the exports, over the finished warehouse. What one of them finds is a mistake of the program's, never
 * of the exports: no release may come of it.
 *
 * @example await checkRun(warehouse); // [{ check: "scored-once", of: "run", found: 0, policy: "refuse", … }]
 */
export async function checkRun(warehouse: Warehouse): Promise<readonly Checked[]> {
  await runSql(warehouse, "checks/run");
  const results: Checked[] = [];
  for (const [check, demand] of Object.entries(demands)) {
    const relation = `checks.chk_${check.replaceAll("-", "_")}`;
    const found = Number(await warehouse.value(`select count(*) from ${relation}`));
    const rule = found === 0 ? null : "no release: this is a mistake of scorewright's, please report it";
    results.push({
      check,
      of: "run",
      demands: demand,
      export: null,
      found,
      policy: "refuse",
      rule,
      relation,
    });
  }
  return results;
}
