import type { AfterHandoff } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { counted, decimal, estimate, whole } from "../number-text.ts";
import { loadCurvePlot, loadLegend } from "../plots/load-curve.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Load = NonNullable<AfterHandoff["load"]>;

/**
 * Do reps win less in full weeks? The sentence, the curve, and the table behind it.
 *
 * @param judged all judged leads, of which the table may leave some out.
 */
export function loadBlocks(load: Load | null, judged: number): Block[] {
  if (load === null)
    return [
      paragraph(
        "Whether conversion falls in full weeks can't be told: there are no reps or no dates of handoff, or too few wins.",
      ),
    ];
  const alternative = `Wins against leads a week. ${sentence(load)}`;
  return [
    paragraph(`${sentence(load)} ${method}${load.falls ? ` ${caveat}` : ""}`),
    {
      kind: "figure",
      from: "weekly_load",
      title: "Conversion against weekly load",
      reading: `1 is what the same reps win from such leads in a week of ${counted(load.usual_load, "lead")}. Each mark to the right is twice the leads.`,
      alternative,
      legend: loadLegend(load),
      draw: (width) => loadCurvePlot(load, width, alternative),
    },
    table(load),
    ...leftOut(load, judged),
  ];
}

function leftOut({ bands }: Load, judged: number): Block[] {
  const leads = judged - bands.reduce((sum, band) => sum + band.leads, 0);
  return leads <= 0
    ? []
    : [
        paragraph(
          `Not in it: ${counted(leads, "judged lead")} without a rep, or of a rep's quarter without a win, from which the usual week can't be told.`,
        ),
      ];
}

const method =
  "Each rep is compared with themselves, full weeks with light ones of the same quarter, on what the leads of these weeks promise.";

const caveat =
  "What fills a week, such as a fair or a bought list, may also bring leads that are worse than the score sees: look at the fullest weeks before you decide.";

/** Below this factor a doubling of the load would matter: where the range reaches that far, nothing is ruled out. */
const matters = 0.8;

function sentence(load: Load): string {
  const range = `95% range: ${change(load.twice_low)} to ${change(load.twice_high)}`;
  const effect = `with twice the leads in a week, the same rep wins a lead ${change(load.twice)} often (${range})`;
  if (load.falls)
    return `In full weeks conversion falls: ${effect}, and chance does not explain it. ${capacity(load)}`;
  const open = load.twice_low < matters ? " The range is wide: load may matter all the same." : "";
  return `Full weeks do not convert worse beyond chance: ${effect}.${open}`;
}

function capacity({ capacity: found }: Load): string {
  if (found === null) return "";
  const { leads, low, high } = found;
  if (leads === 1) return `Where that begins can't be told: somewhere up to ${counted(high, "lead")} a week.`;
  const range = low === high ? "" : ` (${whole(low)} to ${whole(high)} fit about as well)`;
  return `Up to about ${counted(leads, "lead")} a week${range} nothing is lost.`;
}

/** @example change(0.82); // "18% less" */
function change(factor: number): string {
  const percents = Math.round(100 * Math.abs(factor - 1));
  if (percents === 0) return "just as";
  return `${whole(percents)}% ${factor < 1 ? "less" : "more"}`;
}

function table({ bands }: Load): Block {
  return tableOf("Conversion against weekly load", "folded", "weekly_load", bands, [
    words("Leads in the week", ({ from, to }) =>
      from === to ? whole(from) : `${whole(from)} to ${whole(to)}`,
    ),
    figures("Weeks of all reps", ({ weeks }) => whole(weeks)),
    figures("Judged leads", ({ leads }) => whole(leads)),
    figures("Wins of a usual week", ({ usual }) => decimal(usual, 1)),
    figures("Wins", ({ wins }) => whole(wins)),
    figures("Wins over a usual week's (95% range)", ({ ratio, low, high }) => estimate(ratio, low, high)),
  ]);
}
