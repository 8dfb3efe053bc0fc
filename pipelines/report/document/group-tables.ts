import type { TableName } from "../report-tables.ts";
import type { GroupResult } from "../result-schema.ts";
import type { TableBlock } from "./blocks.ts";
import { hiddenText } from "./hidden-text.ts";
import { notShown, pointsOrNone, rate, signedRange, whole, wholeOrNone } from "./number-text.ts";
import { figures, tableOf, words } from "./table-of.ts";
import { verdictWords } from "./verdict-words.ts";

/** What a row of a table of groups is, as the head of its first column (`Territory`), and the relation that holds them. */
export interface NamedGroups {
  readonly noun: string;
  readonly from: TableName;
}

/** Predicted against actual conversion of each group, with both ranges and the verdict: on leads scored by fits without them. */
export function conversionTable(
  caption: string,
  { noun, from }: NamedGroups,
  groups: readonly GroupResult[],
): TableBlock {
  return tableOf(`${caption}, on unseen leads`, groups.length > 8 ? "folded" : "open", from, groups, [
    words(noun, (group) => group.name),
    figures("Leads", (group) => whole(group.leads)),
    figures("Judged", (group) => whole(group.judged)),
    figures("Wins", (group) => wholeOrNone(group.wins)),
    figures("Predicted (what chance allows)", predicted),
    figures("Actual (95% range)", actual),
    words("Verdict", (group) => verdict(group)),
  ]);
}

/**
 * Who was handed to each group: quality mix, opportunities, and the two parts of the gap to all leads, in
 * percentage points of conversion.
 */
export function mixTable(
  caption: string,
  { noun, from }: NamedGroups,
  groups: readonly GroupResult[],
): TableBlock {
  return tableOf(caption, "folded", from, groups, [
    words(noun, (group) => group.name),
    figures("High", (group) => wholeOrNone(group.high)),
    figures("Medium", (group) => wholeOrNone(group.medium)),
    figures("Low", (group) => wholeOrNone(group.low)),
    figures("Net Quality Score (95% range)", netQualityScore),
    figures("Opportunities", (group) => wholeOrNone(group.opportunities)),
    figures("Gap from the leads (points)", (group) => pointsOrNone(group.mix_effect)),
    figures("Gap from the rest (points)", (group) => pointsOrNone(group.within_effect)),
    words("Labels", (group) => group.flags),
  ]);
}

function predicted(group: GroupResult): string {
  if (group.predicted === null) return hiddenText(group);
  return rate({ rate: group.predicted, low: group.predicted_low, high: group.predicted_high });
}

function actual(group: GroupResult): string {
  if (group.actual === null) return hiddenText(group);
  return rate({ rate: group.actual, low: group.actual_low, high: group.actual_high });
}

function verdict(group: GroupResult): string {
  const { actual, predicted_low: low, predicted_high: high } = group;
  const isOutside = actual !== null && (actual < (low ?? 0) || actual > (high ?? 1));
  return group.verdict === "as expected" && isOutside
    ? `${actual < (low ?? 0) ? "lower" : "higher"}, may be chance`
    : verdictWords(group.verdict);
}

function netQualityScore(group: GroupResult): string {
  const { net_quality_score: score, net_quality_low: low, net_quality_high: high } = group;
  return score === null ? notShown : signedRange(score, low, high);
}
