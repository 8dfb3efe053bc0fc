import { isJudged } from "../../result/is-judged.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { counted, decimal, decimalOrNone, estimate, whole, wholeOrNone } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";
import { verdictWords } from "../verdict-words.ts";

type Speed = AfterHandoff["touch_speed"][number];

/** Does it pay to be fast? With the honest warning that this comparison alone can't tell. */
export function touchSpeedBlocks(speeds: readonly Speed[]): Block[] {
  if (speeds.length === 0) return [];
  return [
    heading("Does a fast first touch win more?"),
    paragraph(`${found(speeds)} ${caveat}`),
    ...untouched(speeds),
    tableOf("Wins by time to the first touch", "open", "touch_speed", speeds, [
      words("First touch", (speed) => speed.touched),
      figures("Judged leads", (speed) => whole(speed.leads)),
      figures("Wins the leads promised", (speed) => decimalOrNone(speed.promised, 1)),
      figures("Wins usual for these reps", (speed) => decimalOrNone(speed.usual, 1)),
      figures("Wins", (speed) => wholeOrNone(speed.wins)),
      figures("Wins over usual (95% range)", (speed) => estimate(speed.ratio, speed.low, speed.high)),
      words("Verdict", (speed) => speedWords(speed.verdict)),
    ]),
  ];
}

const caveat =
  "Reps often go first to the leads they like, for reasons that the score does not see, and a lead that is won fast was touched early, so a difference here is a hint and no proof. To know, have a random half of the new leads touched within the hour for one quarter, and compare.";

function found(speeds: readonly Speed[]): string {
  const judged = speeds.filter(isJudged);
  if (judged.length === 0) return "Too few leads were won to tell whether a fast first touch wins more.";
  const telling = judged.filter(({ verdict }) => verdict !== "as expected");
  if (telling.length === 0)
    return "Leads that were touched fast and leads that were touched late won as many as the same reps usually win from such leads, within chance.";
  const each = telling.map(({ touched, ratio }) => `touched ${touched}, ${decimal(ratio ?? 0, 2)} times`);
  return `Against what the same reps usually win from such leads: ${each.join("; ")}. Chance does not explain that.`;
}

function untouched(speeds: readonly Speed[]): Block[] {
  const never = speeds.find(({ touched, promised }) => touched === "never" && promised !== null);
  if (never === undefined) return [];
  const promised = decimal(never.promised ?? 0, 0);
  return [
    paragraph(
      `The ${counted(never.leads, "judged lead")} without any touch promised ${promised} wins and brought ${whole(never.wins ?? 0)}. Some were rightly passed over, and some touches go unlogged; the rest is the cheapest place to look.`,
    ),
  ];
}

function speedWords(verdict: Speed["verdict"]): string {
  if (verdict === "as expected") return "as usual";
  return verdict === "not judged" ? "not judged" : verdictWords(verdict).replace("predicted", "usual");
}
