import type { GuardResult } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { tableOf, words } from "../table-of.ts";

/** Every guard with what was measured, its limit and what to do when it fails. */
export function guardTable(guards: readonly GuardResult[]): TableBlock {
  return tableOf("Every guard and what it measured", "open", "guards", guards, [
    words("Guard", (guard) => guard.id),
    words("Outcome", outcome),
    words("Measured", (guard) => guard.measured),
    words("Limit", (guard) => guard.limit),
    words("If it fails", (guard) => guard.advice),
  ]);
}

function outcome({ pass, signed_off }: GuardResult): string {
  if (pass === null) return "not applicable";
  if (pass) return "passed";
  return signed_off === null ? "FAILED" : `failed, signed off: ${signed_off}`;
}
