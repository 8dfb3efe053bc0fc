import * as Plot from "@observablehq/plot";
import type { LegendEntry } from "../blocks.ts";
import { decimal } from "../number-text.ts";
import { draw } from "./draw.ts";
import { gridLines, rowFrame } from "./row-frame.ts";

/** A forecast, its range, and what came; null where that is not known yet. */
export interface ForecastRow {
  readonly name: string;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly came: number | null;
}

/** The signs that this plot uses. */
export function forecastLegend(rows: readonly ForecastRow[]): LegendEntry[] {
  const came = rows.some((row) => row.came !== null);
  return [
    ...(came ? [{ sign: "dot", text: "wins that came" }] : []),
    { sign: "tick", text: "forecast" },
    { sign: "band", text: "four out of five forecasts" },
  ];
}

/**
 * One row per forecast: a band for its range, a stroke for its middle, and a dot for what came.
 *
 * @param width in pixels.
 */
export function forecastRows(forecasts: readonly ForecastRow[], width: number, alternative: string): string {
  const rows = forecasts.map((row, index) => ({ ...row, index }));
  const most = Math.max(1, ...forecasts.map(({ high, came }) => 1.08 * Math.max(high, came ?? 0)));
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
        Plot.tickX(rows, { x: "expected", y: "index", stroke: "var(--muted)", strokeWidth: 2 }),
        Plot.dot(
          rows.filter((row) => row.came !== null),
          { x: "came", y: "index", r: 5, fill: "var(--ink)", stroke: "var(--paper)" },
        ),
      ],
    },
    alternative,
  );
}

function winsText(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}
