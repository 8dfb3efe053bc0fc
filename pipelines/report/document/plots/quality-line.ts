import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import { signedPercent } from "../number-text.ts";
import { draw } from "./draw.ts";
import { monthFrame } from "./month-frame.ts";

type Month = Result["quality_months"][number];

const ticks = [-1, -0.5, 0, 0.5, 1];

/**
 * The Net Quality Score of each month as a line with a dot and its 95% range per month; months with too few leads leave a gap. The axis always spans
 * −100% to +100%, so that small changes look small.
 *
 * @param width in pixels.
 */
export function qualityLine(months: readonly Month[], width: number, alternative: string): string {
  const rows = months.map((month, index) => ({
    index,
    score: month.net_quality_score ?? Number.NaN,
    low: month.net_quality_low,
    high: month.net_quality_high,
  }));
  const known = rows.filter(({ score }) => !Number.isNaN(score));
  return draw(
    {
      ...monthFrame(
        months.map(({ month }) => month),
        width,
        width < 500 ? 220 : 240,
      ),
      y: { label: null, domain: [-1, 1], ticks, tickFormat: signedPercent },
      marks: [
        Plot.gridY({ ticks, stroke: "var(--line)", strokeOpacity: 1 }),
        Plot.ruleY([0], { stroke: "var(--muted)" }),
        Plot.ruleX(known, { x: "index", y1: "low", y2: "high", stroke: "var(--muted)", strokeWidth: 1.5 }),
        Plot.lineY(rows, { x: "index", y: "score", stroke: "var(--accent)", strokeWidth: 2 }),
        Plot.dot(known, { x: "index", y: "score", r: 3, fill: "var(--accent)" }),
      ],
    },
    alternative,
  );
}
