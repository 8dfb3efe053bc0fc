import { type Patterns, subset, totals } from "../patterns.ts";
import { latestHeldOut, type Split } from "./splits.ts";

const minWins = 40;

/** The latest quarters to judge on, held out whole, where they and the quarters before hold 40 wins each; else null. */
export function latestToJudge(patterns: Patterns): Split | null {
  const split = latestHeldOut(patterns, minWins);
  return split === null || totals(subset(patterns, split.train)).wins < minWins ? null : split;
}
