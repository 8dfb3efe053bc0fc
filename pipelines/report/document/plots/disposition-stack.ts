import * as Plot from "@observablehq/plot";
import { axisPercent } from "../number-text.ts";
import { draw } from "./draw.ts";
import { hiddenNotes, rowFrame } from "./row-frame.ts";

/** How many dispositions get a colour of their own; the rest share the last one. */
export const colouredDispositions = 7;

interface Part {
  /** Index of the grade it belongs to. */
  readonly grade: number;
  readonly share: number;
  /** Index of the disposition, and so of its colour. */
  readonly rank: number;
}

/**
 * What became of the leads of each grade, as shares that stack up to all of them.
 *
 * @param width in pixels.
 */
export function dispositionStack(
  grades: readonly string[],
  parts: readonly Part[],
  width: number,
  alternative: string,
): string {
  const frame = rowFrame(grades, width);
  const empty = grades
    .map((_, index) => ({ index }))
    .filter(({ index }) => parts.every((part) => part.grade !== index));
  const stacked = Plot.stackX({
    x: "share",
    y: "grade",
    order: "rank",
    fill: colourOf,
    stroke: "var(--paper)",
  });
  return draw(
    {
      ...frame.options,
      x: { label: null, domain: [0, 1], ticks: 4, tickFormat: axisPercent },
      marks: [frame.names, Plot.barX(parts, stacked), hiddenNotes(empty)],
    },
    alternative,
  );
}

function colourOf(part: Part): string {
  return `var(--${dispositionSign(part.rank)})`;
}

/** The sign in the legend and the CSS variable with the colour of a disposition. @example dispositionSign(0) */
export function dispositionSign(rank: number): string {
  return `kind-${Math.min(rank, colouredDispositions) + 1}`;
}
