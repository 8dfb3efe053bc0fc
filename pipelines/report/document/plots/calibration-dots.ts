import * as Plot from "@observablehq/plot";
import type { GroupResult } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { axisPercent, percentOrTooFew } from "../number-text.ts";
import { draw } from "./draw.ts";

/** The signs that this plot uses. */
export const calibrationLegend: readonly LegendEntry[] = [
  { sign: "dot-accent", text: "a band of points" },
  { sign: "whisker", text: "95% range of what came" },
  { sign: "dashes", text: "as promised" },
];

/**
 * What each band of points promised against what came: on the dashes the score kept its word, below them it promised too much.
 *
 * @param width in pixels.
 */
export function calibrationDots(bands: readonly GroupResult[], width: number, alternative: string): string {
  const known = bands.filter((band) => band.actual !== null);
  const most = highest(known);
  const ticks = width < 500 ? 4 : 8;
  const axis = { domain: [0, most], ticks, tickFormat: axisPercent, labelArrow: "none" } as const;
  return draw(
    {
      width,
      height: width < 500 ? 300 : 380,
      marginLeft: 48,
      marginRight: 28,
      marginTop: 32,
      marginBottom: 44,
      x: { ...axis, label: "predicted conversion →" },
      y: { ...axis, label: "↑ actual conversion" },
      marks: [
        Plot.gridY({ ticks, stroke: "var(--line)", strokeOpacity: 1 }),
        Plot.link([most], {
          x1: 0,
          y1: 0,
          x2: most,
          y2: most,
          stroke: "var(--muted)",
          strokeDasharray: "3,4",
        }),
        Plot.ruleX(known, { x: "predicted", y1: "actual_low", y2: "actual_high", stroke: "var(--accent)" }),
        Plot.dot(known, {
          x: "predicted",
          y: "actual",
          r: 5,
          fill: "var(--accent)",
          stroke: "var(--paper)",
          title: hint,
        }),
      ],
    },
    alternative,
  );
}

function hint({ name, predicted, actual }: GroupResult): string {
  return `${name}: predicted ${percentOrTooFew(predicted)}, actual ${percentOrTooFew(actual)}`;
}

function highest(bands: readonly GroupResult[]): number {
  const ends = bands.flatMap((band) => [band.predicted ?? 0, band.actual_high ?? 0]);
  return Math.min(1, Math.max(0.05, 1.05 * Math.max(0, ...ends)));
}
