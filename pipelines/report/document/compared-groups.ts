import { isJudged } from "../result/is-judged.ts";
import type { GroupResult } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { paragraph } from "./blocks.ts";
import { conversionTable, type NamedGroups } from "./group-tables.ts";
import { hiddenNote } from "./hidden-note.ts";
import { counted } from "./number-text.ts";
import { conversionLegend, conversionRows } from "./plots/conversion-rows.ts";

/** Beyond this, a picture shows only the groups that chance does not explain. */
const mostRows = 40;

const reading =
  "A dot inside its band is what the leads promised, give or take chance; few leads make a wide band. Among many groups some dots stray by chance: coloured ones did not.";

interface Wording extends NamedGroups {
  readonly title: string;
  /** The sentence that stands here when there is nothing to compare. */
  readonly without: string;
}

/**
 * Predicted against actual for a list of groups: the picture, then the table behind it.
 *
 * @example comparedGroups(result.reps, { noun: "Rep", from: "reps", title: "…", without: "The exports name no reps." });
 */
export function comparedGroups(groups: readonly GroupResult[], wording: Wording): Block[] {
  const { title, from } = wording;
  if (groups.length === 0) return [paragraph(wording.without)];
  const alternative = `${title}. ${inWords(groups)}`;
  const drawn = groups.length <= mostRows ? groups : groups.filter(isBeyondChance);
  const table = conversionTable(title, wording, groups);
  if (drawn.length === 0) return [paragraph(alternative), table, ...hiddenNote(groups)];
  return [
    {
      kind: "figure",
      title,
      from,
      reading: `${reading}${drawn.length < groups.length ? ` Drawn are those ${drawn.length} of ${groups.length}; the table has all.` : ""}`,
      alternative,
      legend: conversionLegend(drawn),
      draw: (width) => conversionRows(drawn, width, alternative),
    },
    table,
    ...hiddenNote(groups),
  ];
}

function isBeyondChance({ verdict }: GroupResult): boolean {
  return verdict === "lower" || verdict === "higher";
}

function inWords(groups: readonly GroupResult[]): string {
  const judged = groups.filter(isJudged);
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
