import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { inNameOrder } from "../in-name-order.ts";
import { counted, decimal, percent, whole } from "../number-text.ts";
import { forecastLegend, forecastRows } from "../plots/forecast-rows.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Forecast = NonNullable<Result["forecast"]>;

/** The wins to expect from the leads that are open today, over all and by territory. */
export function forecast(result: Result): Section {
  return {
    id: "forecast",
    title: "What will come?",
    blocks:
      result.forecast === null
        ? [
            paragraph(
              "No forecast: without dates of handoff and win, nobody can tell which leads are still open.",
            ),
          ]
        : [paragraph(inWords(result.forecast)), ...byTerritory(result.forecast)],
  };
}

function inWords({ open_leads, expected_wins, low, high, level }: Forecast): string {
  return `From the ${counted(open_leads, "lead")} open today, expect about ${decimal(expected_wins, 0)} wins: between ${decimal(low, 0)} and ${decimal(high, 0)}, with ${percent(level)} confidence.`;
}

function byTerritory({ by_territory }: Forecast): Block[] {
  const rows = inNameOrder(by_territory);
  if (rows.length === 0) return [paragraph("The exports name no territories, so the forecast is not split.")];
  const alternative = `Expected wins by territory: ${rows.map((row) => `${row.name} ${decimal(row.expected_wins, 1)}`).join(", ")}.`;
  return [
    {
      kind: "figure",
      title: "Expected wins by territory",
      from: "forecast",
      reading: "The ranges are wide because wins are few: plan with the range, not with the dot.",
      alternative,
      legend: forecastLegend,
      draw: (width) => forecastRows(rows, width, alternative),
    },
    tableOf("Expected wins by territory", rows.length > 8 ? "folded" : "open", "forecast", rows, [
      words("Territory", (row) => row.name),
      figures("Open leads", (row) => whole(row.open_leads)),
      figures("Expected wins", (row) => decimal(row.expected_wins, 1)),
      figures("Range", (row) => `${decimal(row.low, 1)} to ${decimal(row.high, 1)}`),
    ]),
  ];
}
