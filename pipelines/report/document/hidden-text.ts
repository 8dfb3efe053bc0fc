import type { GroupResult } from "../result-schema.ts";
import { notShown, tooFew } from "./number-text.ts";

/** What stands in for the outcome of a group: it has too few leads, or would tell the outcome of one that has. */
export function hiddenText({ verdict }: Pick<GroupResult, "verdict">): string {
  return verdict === "not shown" ? notShown : tooFew;
}
