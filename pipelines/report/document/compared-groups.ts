import type { GroupResult } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { paragraph } from "./blocks.ts";
import { conversionTable } from "./group-tables.ts";
import { counted } from "./number-text.ts";
import { conversionLegend, conversionRows } from "./plots/conversion-rows.ts";

interface Wording {
  /** What a row is: `Territory`. */
  readonly noun: string;
  readonly title: string;
  /** The sentence that stands here when there is nothing to compare. */
  readonly without: string;
}

/**
 * Predicted against actual for a list of groups: the picture, then the table behind it.
 *
 * @example comparedGroups(result.reps, { noun: "Rep", title: "…", without: "The exports name no reps." });
 */
export function comparedGroups(groups: readonly GroupResult[], { noun, title, without }: Wording): Block[] {
  if (groups.length === 0) return [paragraph(without)];
  const alternative = `${title}. ${inWords(groups)}`;
  return [
    {
      kind: "figure",
      title,
      reading:
        "A dot inside its band is what the leads promised, give or take chance; few leads make a wide band. Among many groups some dots stray by chance: coloured ones did not. Out of sample: each lead is scored by a fit on the other four fifths of the leads.",
      alternative,
      legend: conversionLegend(groups),
      draw: (width) => conversionRows(groups, width, alternative),
    },
    conversionTable(title, noun, groups),
  ];
}

function inWords(groups: readonly GroupResult[]): string {
  const judged = groups.filter((group) => group.verdict !== "too few");
  const named = (verdict: string) =>
    judged.filter((group) => group.verdict === verdict).map((group) => group.name);
  const outside = [
    ...named("lower").map((name) => `${name} is lower`),
    ...named("higher").map((name) => `${name} is higher`),
  ];
  const found =
    outside.length === 0
      ? "Each is as its leads predict"
      : `${outside.join(", ")}; the rest are as their leads predict`;
  return `${counted(judged.length, "row")} with enough leads. ${found}.`;
}
