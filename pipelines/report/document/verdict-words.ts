import type { GroupResult } from "../result-schema.ts";
import { notShown } from "./number-text.ts";

const inWords: Readonly<Record<GroupResult["verdict"], string>> = {
  "as expected": "as predicted",
  higher: "higher than predicted",
  lower: "lower than predicted",
  "too few": "too few to tell",
  "not shown": notShown,
};

/** What the comparison of predicted and actual says about a group. @example verdictWords("lower") */
export function verdictWords(verdict: GroupResult["verdict"]): string {
  return inWords[verdict];
}

/** Only the verdicts that chance does not explain become labels; the rest need no attention. */
export function verdictLabels(group: GroupResult): readonly string[] {
  const verdict = group.verdict === "as expected" ? [] : [verdictWords(group.verdict)];
  return [...verdict, ...group.flags];
}
