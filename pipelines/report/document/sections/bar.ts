import type { Result } from "../../result-schema.ts";
import { agreedSentence, chosenSentence, givenUpSentence } from "../bar-sentences.ts";
import { costTable, territoryBlocks } from "../bar-tables.ts";
import type { Block, Section, Step } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { counted, decimal, percent, rate, whole } from "../number-text.ts";
import { type TradeOff, thresholdCurve, thresholdLegend } from "../plots/threshold-curve.ts";

type Threshold = Result["threshold"][number];

/** How many positions the mover has at most: more would not fit under a thumb. */
const mostSteps = 24;

/** Where to put the bar between qualify and nurture: the table on which sales and marketing agree. */
export function bar(result: Result): Section {
  return { id: "threshold", title: "Where is the bar?", blocks: blocks(result) };
}

function blocks({ bar, threshold, threshold_by_territory, cross_validation }: Result): Block[] {
  const all = bar.groups.find(({ by }) => by === "all");
  if (threshold.length === 0 || all === undefined)
    return [paragraph("No threshold can be weighed: there are no grades or no wins.")];
  return [
    paragraph(
      "A higher bar gives sales fewer leads and loses some wins. Both are known here, each lead scored unseen, so that sales and marketing can agree on one.",
    ),
    { kind: "list", items: [chosenSentence(bar, all), givenUpSentence(all), agreedSentence(bar)] },
    ...(threshold.some(({ chosen }) => chosen)
      ? []
      : [
          paragraph(
            "The chosen bar goes by grades; the slider begins at the points that hand over about as many leads.",
          ),
        ]),
    { kind: "steps", title: "Move the bar (points)", steps: steps(threshold, all.given.leads) },
    ...curve(threshold, cross_validation.n),
    costTable("What each bar costs and keeps", "folded", "threshold", threshold, {
      label: "From points",
      name: (row) => (row.chosen ? [whole(row.points), "chosen"] : whole(row.points)),
    }),
    ...territoryBlocks(bar, threshold_by_territory),
  ];
}

function inWords(row: Threshold): string {
  const load =
    row.leads_per_rep_per_week === null
      ? ""
      : ` (${decimal(row.leads_per_rep_per_week, 1)} per rep per week)`;
  const kept = row.wins_kept === null ? "" : ` ${percent(row.wins_kept)} of the wins are kept.`;
  const converts =
    row.conversion === null
      ? ""
      : ` ${rate({ rate: row.conversion, low: row.conversion_low, high: row.conversion_high })} of these leads convert.`;
  return `From ${counted(row.points, "point")}: ${counted(row.leads, "lead")} go to sales${load}.${kept}${converts}`;
}

/** At most `mostSteps` positions, evenly spread, the chosen one always among them; else the mover begins where as many leads are handed over. */
function steps(threshold: readonly Threshold[], given: number): Step[] {
  const every = Math.ceil(threshold.length / mostSteps);
  const rows = threshold.filter((row, index) => row.chosen || index % every === 0);
  const away = (row: Threshold) => (row.chosen ? -1 : Math.abs(row.leads - given));
  const start = Math.min(...rows.map(away));
  const first = rows.findIndex((row) => away(row) === start);
  return rows.map((row, index) => ({
    label: whole(row.points),
    text: inWords(row),
    chosen: row.chosen,
    start: index === first,
  }));
}

function curve(threshold: readonly Threshold[], allLeads: number): Block[] {
  const byLoad = threshold.every((row) => row.leads_per_rep_per_week !== null);
  const whole = byLoad ? Math.max(...threshold.map((row) => row.leads_per_rep_per_week ?? 0)) : 1;
  const offers = threshold.flatMap((row) => tradeOff(row, byLoad, allLeads, whole));
  if (offers.length < 2) return [];
  const costAs = byLoad ? "leads per rep per week" : "share of leads";
  const alternative = `Curve of wins kept against ${costAs} for ${offers.length} thresholds; the table below has the figures.`;
  return [
    {
      kind: "figure",
      title: "Wins kept against leads worked",
      from: "threshold",
      reading: "Each dot is a bar. The further the line rises above the dashes, the more the score is worth.",
      alternative,
      legend: thresholdLegend(offers),
      draw: (width) => thresholdCurve(offers, costAs, width, alternative),
    },
  ];
}

function tradeOff(row: Threshold, byLoad: boolean, allLeads: number, whole: number): TradeOff[] {
  if (row.wins_kept === null || row.leads === 0) return [];
  const load = byLoad ? row.leads_per_rep_per_week : null;
  const cost = load ?? row.leads / allLeads;
  return [
    {
      points: row.points,
      chosen: row.chosen,
      cost,
      whole,
      winsKept: row.wins_kept,
    },
  ];
}
