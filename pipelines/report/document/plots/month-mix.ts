import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { whole } from "../number-text.ts";
import { draw } from "./draw.ts";
import { monthFrame } from "./month-frame.ts";

type Month = Result["quality_months"][number];

const classes = [
  { key: "high", sign: "kind-1" },
  { key: "medium", sign: "kind-8" },
  { key: "low", sign: "kind-3" },
] as const;

/** The signs that this plot uses. */
export const monthMixLegend: readonly LegendEntry[] = classes.map(({ key, sign }) => ({
  sign,
  text: `${key} leads`,
}));

/**
 * One bar per month, as high as leads were handed over, parted into the three classes; bars of too few leads are not parted.
 *
 * @param width in pixels.
 */
export function monthMix(months: readonly Month[], width: number, alternative: string): string {
  const parts = months.flatMap((month, index) =>
    month.high === null
      ? [{ index, leads: month.leads, fill: "var(--line)" }]
      : classes.map(({ key, sign }) => ({ index, leads: month[key] ?? 0, fill: `var(--${sign})` })),
  );
  return draw(
    {
      ...monthFrame(
        months.map(({ month }) => month),
        width,
        width < 500 ? 220 : 240,
      ),
      y: { label: null, ticks: 4, tickFormat: whole },
      marks: [
        Plot.gridY({ ticks: 4, stroke: "var(--line)", strokeOpacity: 1 }),
        Plot.barY(parts, Plot.stackY({ x: "index", y: "leads", fill: "fill", order: null })),
        Plot.ruleY([0], { stroke: "var(--muted)" }),
      ],
    },
    alternative,
  );
}
