import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { axisPercent } from "../number-text.ts";
import { draw } from "./draw.ts";
import { monthFrame } from "./month-frame.ts";

type TopGrades = Result["top_grades"][number];

/** The signs that this plot uses. */
export function topQuartersLegend({ of }: TopGrades): LegendEntry[] {
  return [
    { sign: "bar", text: `share of leads with ${of}` },
    { sign: "dot", text: "their conversion" },
    { sign: "tick", text: "its 95% range" },
  ];
}

/**
 * Per quarter: how many of all leads get the grade, as a bar, and how these leads convert, as a dot with its range. Bars that grow
 * while the dots sink would be inflation.
 *
 * @param width in pixels.
 */
export function topQuarters({ quarters }: TopGrades, width: number, alternative: string): string {
  const rows = quarters.map((quarter, index) => ({ ...quarter, index }));
  const known = rows.filter((row) => row.conversion !== null);
  return draw(
    {
      ...monthFrame(
        quarters.map(({ quarter }) => quarter),
        width,
        width < 500 ? 240 : 280,
      ),
      y: { label: null, ticks: 5, tickFormat: axisPercent, domain: [0, highest(quarters)] },
      marks: [
        Plot.gridY({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
        Plot.barY(
          rows.filter((row) => row.share !== null),
          { x: "index", y: "share", fill: "var(--accent-soft)" },
        ),
        Plot.ruleX(known, { x: "index", y1: "low", y2: "high", stroke: "var(--muted)", strokeWidth: 1.5 }),
        Plot.dot(known, { x: "index", y: "conversion", r: 5, fill: "var(--ink)", stroke: "var(--paper)" }),
        Plot.ruleY([0], { stroke: "var(--muted)" }),
      ],
    },
    alternative,
  );
}

function highest(quarters: TopGrades["quarters"]): number {
  const ends = quarters.flatMap(({ share, high }) => [share ?? 0, high ?? 0]);
  return Math.min(1, Math.max(0.05, 1.05 * Math.max(0, ...ends)));
}
