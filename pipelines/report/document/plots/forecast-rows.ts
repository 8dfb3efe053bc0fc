import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { decimal } from "../number-text.ts";
import { draw } from "./draw.ts";
import { gridLines, rowFrame } from "./row-frame.ts";

type Forecast = NonNullable<Result["forecast"]>["by_territory"][number];

/** The signs that this plot uses. */
export const forecastLegend: readonly LegendEntry[] = [
  { sign: "dot-accent", text: "expected wins" },
  { sign: "band", text: "range" },
];

/**
 * Wins to expect from each territory's open leads: a dot for the middle, a bar for the range.
 *
 * @param width in pixels.
 */
export function forecastRows(forecasts: readonly Forecast[], width: number, alternative: string): string {
  const rows = forecasts.map((row, index) => ({ ...row, index }));
  const most = Math.max(1, ...forecasts.map((row) => 1.03 * row.high));
  const frame = rowFrame(
    forecasts.map((row) => row.name),
    width,
  );
  return draw(
    {
      ...frame.options,
      x: { label: null, domain: [0, most], ticks: frame.ticks, tickFormat: winsText },
      marks: [
        gridLines(frame.ticks),
        frame.names,
        Plot.barX(rows, { x1: "low", x2: "high", y: "index", fill: "var(--band)", rx: 3 }),
        Plot.dot(rows, {
          x: "expected_wins",
          y: "index",
          r: 5,
          fill: "var(--accent)",
          stroke: "var(--paper)",
        }),
      ],
    },
    alternative,
  );
}

function winsText(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}
