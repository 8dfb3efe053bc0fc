import type { TableName } from "../../report-tables.ts";
import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { byGroupTable, byQuarterTable, pastForecastTable } from "../forecast-tables.ts";
import { counted, decimal, roughly, whole } from "../number-text.ts";
import { type ForecastRow, forecastLegend, forecastRows } from "../plots/forecast-rows.ts";
import { quarterEnd } from "../quarter-text.ts";

type Forecast = NonNullable<Result["forecast"]>;
type Expected = Forecast["expected"][number];

/** The wins to expect from the leads that are open today, and how the same forecast did at past quarter ends. */
export function forecast({ forecast: found, labels }: Result): Section {
  return {
    id: "forecast",
    title: "What will come?",
    blocks: found === null ? [paragraph(whyNone(labels))] : blocks(found),
  };
}

function whyNone({ horizon_days }: Result["labels"]): string {
  return horizon_days === null
    ? "No forecast: without dates of handoff and win, nobody can tell which leads are still open."
    : `No forecast: it takes open leads, and 40 wins among leads handed over more than ${whole(2 * horizon_days)} days ago to learn from.`;
}

function blocks(forecast: Forecast): Block[] {
  const [next] = forecast.expected;
  if (next === undefined) return [];
  return [
    paragraph(inWords(forecast, next)),
    paragraph(howItDid(forecast)),
    paragraph(notInIt(forecast)),
    figureOf(
      "Forecasts and what came of them, by quarter",
      "past_forecasts",
      "Each forecast was made on the day before its quarter began. A dot outside its band is to be expected once in five quarters.",
      [...forecast.past.map(pastRow), comingRow(next, `${next.quarter}, to come`)],
    ),
    ...(forecast.past.length === 0 ? [] : [pastForecastTable(forecast.past)]),
    byQuarterTable(forecast.expected),
    ...groups(forecast, next),
  ];
}

function inWords({ open_leads, with_opportunity, expected }: Forecast, next: Expected): string {
  const amount = expected.find(
    (row) => row.by === "all" && row.quarter === next.quarter && row.what === "amount",
  );
  const worth =
    amount === undefined
      ? ""
      : ` They should be worth about ${roughly(amount.expected)}, between ${roughly(amount.low_80)} and ${roughly(amount.high_80)}, in the corporate currency.`;
  const deals = with_opportunity === 0 ? "" : `, ${whole(with_opportunity)} of them with an opportunity,`;
  return `From the ${counted(open_leads, "lead")} open today${deals} expect about ${whole(next.expected)} wins by ${quarterEnd(next.quarter)}: between ${whole(next.low_80)} and ${whole(next.high_80)} in four out of five such forecasts.${worth}`;
}

function howItDid({ judged }: Forecast): string {
  if (judged === null)
    return "The exports don't reach back far enough to say how such forecasts did in past quarters.";
  const wider =
    judged.widening === 1 ? "" : " These misses are more than chance, so today's ranges were made wider.";
  return `At ${counted(judged.quarters, "past quarter end")} the same forecast, from the stages and wins known then and scores that had not seen these leads, was off by ${decimal(judged.error, 1)} wins on average; ${whole(judged.in_80)} of ${whole(judged.quarters)} times the wins lay in its range. ${biasText(judged.bias)}${naiveText(judged)}${wider}`;
}

function naiveText({
  error_like_last_quarter,
  error_stage_weighted,
}: NonNullable<Forecast["judged"]>): string {
  const naive = [
    { error: error_like_last_quarter, name: "the rate of the quarter before" },
    { error: error_stage_weighted, name: "the stage-weighted pipeline" },
  ].flatMap(({ error, name }) => (error === null ? [] : `${name} by ${decimal(error, 1)}`));
  return naive.length === 0 ? "" : ` Simpler forecasts were off: ${naive.join(", ")}.`;
}

function biasText(bias: number): string {
  if (bias === 0) return "It foretold neither too much nor too little.";
  return `It foretold ${decimal(Math.abs(bias), 1)} wins too ${bias > 0 ? "many" : "few"} a quarter.`;
}

function notInIt({ past, reach_days }: Forecast): string {
  const own = past.reduce((sum, { wins }) => sum + wins, 0);
  const all = past.reduce((sum, { quarter_wins }) => sum + quarter_wins, 0);
  const share =
    past.length === 0
      ? ""
      : ` In the past ${counted(past.length, "quarter")}, leads that were open at the start brought ${whole(own)} of ${counted(all, "win")}.`;
  return `Leads that are handed over from now on come on top.${share} Leads open for more than ${whole(reach_days)} days are not counted on.`;
}

function groups(forecast: Forecast, next: Expected): Block[] {
  const blocks = [
    ...byGroup(forecast, next, "territory", "Territory"),
    ...byGroup(forecast, next, "product_line", "Product line"),
  ];
  return blocks.length === 0 ? [] : [paragraph(likeTheUsual), ...blocks];
}

const likeTheUsual =
  "By territory and product line the forecast takes the leads as the usual rep works them: it knows their score, their stage and how long they have been open, not who has them. A territory that wins fewer than its leads promise is likely to win fewer here too.";

function byGroup({ expected }: Forecast, next: Expected, by: Expected["by"], noun: string): Block[] {
  const own = expected.filter((row) => row.by === by);
  const rows = own.filter((row) => row.what === "wins" && row.quarter === next.quarter);
  if (rows.length === 0) return [];
  const title = `Expected wins by ${noun.toLowerCase()}`;
  return [
    figureOf(
      `${title}, by ${quarterEnd(next.quarter)}`,
      "forecast",
      "The ranges are wide because wins are few: plan with the range, not with its middle.",
      rows.map((row) => comingRow(row, row.name)),
    ),
    byGroupTable(title, noun, own),
  ];
}

function figureOf(title: string, from: TableName, reading: string, rows: readonly ForecastRow[]): Block {
  const each = rows.map(
    ({ name, expected, low, high, came }) =>
      `${name} ${decimal(expected, 1)} (${whole(low)} to ${whole(high)}${came === null ? "" : `, came ${whole(came)}`})`,
  );
  const alternative = `${title}: ${each.join("; ")}.`;
  return {
    kind: "figure",
    title,
    from,
    reading,
    alternative,
    legend: forecastLegend(rows),
    draw: (width) => forecastRows(rows, width, alternative),
  };
}

function pastRow({ quarter, expected, low_80, high_80, wins }: Forecast["past"][number]): ForecastRow {
  return { name: quarter, expected, low: low_80, high: high_80, came: wins };
}

function comingRow({ expected, low_80, high_80 }: Expected, name: string): ForecastRow {
  return { name, expected, low: low_80, high: high_80, came: null };
}
