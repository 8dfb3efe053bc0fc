import * as Plot from "@observablehq/plot";
import type { GroupResult } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { hiddenText } from "../hidden-text.ts";
import { axisPercent, percentOrTooFew } from "../number-text.ts";
import { draw } from "./draw.ts";
import { gridLines, hiddenNotes, rowFrame } from "./row-frame.ts";

/** The signs that this plot uses: colours only where chance does not explain the difference. */
export function conversionLegend(groups: readonly GroupResult[]): LegendEntry[] {
  const found = new Set(groups.map((group) => group.verdict));
  return [
    { sign: "dot", text: "actual conversion" },
    ...(found.has("higher") ? [{ sign: "dot-accent", text: "higher, beyond chance" }] : []),
    ...(found.has("lower") ? [{ sign: "dot-warning", text: "lower, beyond chance" }] : []),
    { sign: "tick", text: "predicted from its leads" },
    { sign: "band", text: "what chance allows" },
  ];
}

/**
 * One row per group: a band for what its leads promise give or take chance, and a dot for what came. A dot inside
 * the band needs no explanation. Rows keep the order they are given in.
 *
 * @param width in pixels.
 */
export function conversionRows(groups: readonly GroupResult[], width: number, alternative: string): string {
  const rows = groups.map((group, index) => ({ ...group, index, colour: colourOf(group.verdict) }));
  const predicted = rows.filter((row) => row.predicted !== null);
  const actual = rows.filter((row) => row.actual !== null);
  const frame = rowFrame(
    groups.map((group) => group.name),
    width,
  );
  return draw(
    {
      ...frame.options,
      x: { label: null, domain: [0, highest(groups)], ticks: frame.ticks, tickFormat: axisPercent },
      marks: [
        gridLines(frame.ticks),
        frame.names,
        Plot.barX(rows.filter(hasBand), {
          x1: "predicted_low",
          x2: "predicted_high",
          y: "index",
          fill: "var(--band)",
          rx: 3,
        }),
        Plot.tickX(predicted, { x: "predicted", y: "index", stroke: "var(--muted)", strokeWidth: 2 }),
        Plot.dot(actual, {
          x: "actual",
          y: "index",
          r: 5,
          fill: "colour",
          stroke: "var(--paper)",
          title: hint,
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

/** Shown under the pointer. */
function hint({ name, predicted, actual }: GroupResult): string {
  return `${name}: predicted ${percentOrTooFew(predicted)}, actual ${percentOrTooFew(actual)}`;
}

function colourOf(verdict: GroupResult["verdict"]): string {
  if (verdict === "lower") return "var(--warning)";
  return verdict === "higher" ? "var(--accent)" : "var(--ink)";
}

function hasBand(group: GroupResult): boolean {
  return group.predicted_low !== null && group.predicted_high !== null;
}

/** The right end of the axis, never beyond certainty. */
function highest(groups: readonly GroupResult[]): number {
  const ends = groups.flatMap((group) => [group.predicted_high ?? 0, group.actual ?? 0]);
  return Math.min(1, Math.max(0.05, 1.05 * Math.max(0, ...ends)));
}
