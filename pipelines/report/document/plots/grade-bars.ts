import * as Plot from "@observablehq/plot";
import type { GroupResult } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { hiddenText } from "../hidden-text.ts";
import { axisPercent } from "../number-text.ts";
import { draw } from "./draw.ts";
import { gridLines, hiddenNotes, rowFrame } from "./row-frame.ts";

/** The signs that this plot uses. */
export const gradeLegend: readonly LegendEntry[] = [
  { sign: "bar", text: "actual conversion" },
  { sign: "whisker", text: "its 95% range" },
  { sign: "diamond", text: "predicted" },
];

/**
 * One bar per grade, as long as its leads convert, with the range of that figure and a diamond where the model said
 * the bar would end.
 *
 * @param width in pixels.
 */
export function gradeBars(grades: readonly GroupResult[], width: number, alternative: string): string {
  const rows = grades.map((grade, index) => ({ ...grade, index }));
  const predicted = rows.filter((row) => row.predicted !== null);
  const actual = rows.filter((row) => row.actual !== null);
  const frame = rowFrame(
    grades.map((grade) => grade.name),
    width,
  );
  const range = {
    x1: "actual_low",
    x2: "actual_high",
    y: "index",
    stroke: "var(--accent)",
    strokeWidth: 1.5,
  };
  return draw(
    {
      ...frame.options,
      x: { label: null, domain: [0, highest(grades)], ticks: frame.ticks, tickFormat: axisPercent },
      marks: [
        gridLines(frame.ticks),
        frame.names,
        Plot.barX(actual, { x: "actual", y: "index", fill: "var(--accent-soft)" }),
        Plot.link(
          actual.filter((row) => row.actual_low !== null),
          { ...range, y1: "index", y2: "index" },
        ),
        Plot.dot(predicted, {
          x: "predicted",
          y: "index",
          symbol: "diamond",
          r: 5,
          fill: "var(--ink)",
          stroke: "var(--paper)",
        }),
        hiddenNotes(
          rows.filter((row) => row.actual === null),
          hiddenText,
        ),
      ],
    },
    alternative,
  );
}

function highest(grades: readonly GroupResult[]): number {
  const ends = grades.flatMap((grade) => [grade.predicted ?? 0, grade.actual_high ?? grade.actual ?? 0]);
  return Math.min(1, Math.max(0.05, 1.03 * Math.max(0, ...ends)));
}
