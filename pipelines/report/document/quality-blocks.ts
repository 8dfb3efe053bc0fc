import type { Result } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { heading, paragraph } from "./blocks.ts";
import { inNameOrder } from "./in-name-order.ts";
import {
  counted,
  pointsOrNone,
  pValue,
  signedPercent,
  signedRange,
  tooFew,
  whole,
  wholeOrNone,
} from "./number-text.ts";
import { monthMix, monthMixLegend } from "./plots/month-mix.ts";
import { qualityLine } from "./plots/quality-line.ts";
import { qualityTrendSentences } from "./quality-trend-sentences.ts";
import { figures, tableOf, words } from "./table-of.ts";

type Month = Result["quality_months"][number];
type Quality = Pick<Result, "quality_months" | "quality_trends">;

/** A table with more columns than this is no table; the file has all. */
const mostColumns = 12;

/** What was handed over month by month: how many leads, of which quality, and whether that changes beyond chance. */
export function qualityBlocks({ quality_months, quality_trends }: Quality): Block[] {
  const months = quality_months.filter(({ by }) => by === "all");
  if (months.length === 0)
    return [paragraph("The exports carry no dates of the handoff, so months cannot be compared.")];
  return [
    heading("What was handed over, month by month"),
    paragraph(
      "The Net Quality Score is the share of high grades less that of low ones: +100% if all leads are high, −100% if all are low.",
    ),
    { kind: "list", items: qualityTrendSentences(quality_trends) },
    lineFigure(months),
    mixFigure(months),
    monthTable(months),
    ...territoryTables({ quality_months, quality_trends }),
  ];
}

function lineFigure(months: readonly Month[]): Block {
  const alternative = `Net Quality Score by month. ${ends(months)}`;
  return {
    kind: "figure",
    title: "Net Quality Score by month",
    from: "quality_months",
    reading:
      "High leads minus low leads, as a share of all; the strokes are what chance makes of so many leads (95% range). Months with fewer than ten leads leave a gap.",
    alternative,
    legend: [],
    draw: (width) => qualityLine(months, width, alternative),
  };
}

function ends(months: readonly Month[]): string {
  const known = months.filter(({ net_quality_score }) => net_quality_score !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "No month has enough leads.";
  const text = (month: Month) => `${signedPercent(month.net_quality_score ?? 0)} in ${month.month}`;
  return `${text(first)}, ${text(last)}.`;
}

function mixFigure(months: readonly Month[]): Block {
  const leads = months.map((month) => month.leads);
  const alternative = `Leads handed over by month, parted into high, medium and low: from ${whole(Math.min(...leads))} to ${counted(Math.max(...leads), "lead")} a month.`;
  return {
    kind: "figure",
    title: "Leads handed over by month",
    from: "quality_months",
    reading:
      "The height is how many, the colours are how good. The first and the last month may not be whole.",
    alternative,
    legend: monthMixLegend,
    draw: (width) => monthMix(months, width, alternative),
  };
}

function monthTable(months: readonly Month[]): Block {
  return tableOf("Leads handed over by month and their quality", "folded", "quality_months", months, [
    words("Month", ({ month }) => month),
    figures("Leads", ({ leads }) => whole(leads)),
    figures("High", ({ high }) => wholeOrNone(high)),
    figures("Medium", ({ medium }) => wholeOrNone(medium)),
    figures("Low", ({ low }) => wholeOrNone(low)),
    figures("Net Quality Score (95% range)", scoreAndRange),
  ]);
}

function scoreAndRange({ net_quality_score, net_quality_low, net_quality_high }: Month): string {
  return net_quality_score === null
    ? tooFew
    : signedRange(net_quality_score, net_quality_low, net_quality_high);
}

function score({ net_quality_score }: Pick<Month, "net_quality_score">): string {
  return net_quality_score === null ? tooFew : signedPercent(net_quality_score);
}

function territoryTables({ quality_months, quality_trends }: Quality): Block[] {
  const trends = inNameOrder(quality_trends.filter(({ by }) => by === "territory"));
  if (trends.length === 0) return [];
  return [trendTable(trends), ...(trends.length > mostColumns ? [] : [scoresTable(quality_months, trends)])];
}

const trendWords = {
  better: "better, beyond chance",
  worse: "worse, beyond chance",
  "no trend": "no trend beyond chance",
  "too few": "too few months",
} as const;

function trendTable(trends: Result["quality_trends"]): Block {
  return tableOf("Better or worse leads than before, by territory", "folded", "quality_trends", trends, [
    words("Territory", ({ name }) => name),
    figures("Months", ({ months }) => whole(months)),
    figures("Net Quality Score in a year (points)", ({ per_year }) => pointsOrNone(per_year)),
    figures("p-value", ({ p_value }) => (p_value === null ? "" : pValue(p_value))),
    words("The leads get", ({ verdict }) => trendWords[verdict]),
  ]);
}

function scoresTable(months: readonly Month[], trends: Result["quality_trends"]): Block {
  const names = [...new Set(months.map(({ month }) => month))].sort();
  return tableOf("Net Quality Score by month and territory", "folded", "quality_months", names, [
    words("Month", (month) => month),
    ...trends.map(({ name }) =>
      figures(name, (month: string) => {
        const own = months.find((one) => one.by === "territory" && one.name === name && one.month === month);
        return own === undefined ? "no leads" : `${score(own)} of ${whole(own.leads)}`;
      }),
    ),
  ]);
}
