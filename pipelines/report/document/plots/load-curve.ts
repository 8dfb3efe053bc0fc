import * as Plot from "@observablehq/plot";
import type { AfterHandoff } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { decimal, whole } from "../number-text.ts";
import { draw } from "./draw.ts";

type Load = NonNullable<AfterHandoff["load"]>;

/** The signs that this plot uses. */
export function loadLegend({ capacity }: Load): LegendEntry[] {
  return [
    { sign: "dot", text: "weeks of that load" },
    { sign: "tick", text: "95% range" },
    { sign: "line", text: "fitted curve" },
    ...(capacity === null ? [] : [{ sign: "dashes", text: "up to here nothing is lost" }]),
  ];
}

/**
 * Wins of the same reps against how many leads a week brings, 1 being a usual week; each step to the right is twice the leads.
 *
 * @param width in pixels.
 */
export function loadCurvePlot(load: Load, width: number, alternative: string): string {
  const bands = load.bands.map((band) => ({ ...band, middle: Math.sqrt(band.from * band.to) }));
  const most = Math.max(2, ...load.curve.map((point) => point.load));
  const top = 1.05 * Math.max(1.5, ...bands.map(({ high }) => high));
  return draw(
    {
      width,
      height: width < 500 ? 260 : 300,
      marginLeft: 40,
      marginRight: 16,
      marginTop: 32,
      marginBottom: 44,
      x: {
        type: "log",
        base: 2,
        label: "leads handed to a rep in a week →",
        labelArrow: "none",
        domain: [0.9, most],
        ticks: doublings(most),
        tickFormat: whole,
      },
      y: {
        label: "↑ wins over those of a usual week",
        labelArrow: "none",
        domain: [0, top],
        ticks: 5,
        tickFormat: (ratio: number) => decimal(ratio, 1),
      },
      marks: [
        Plot.ruleY([1], { stroke: "var(--muted)" }),
        ...(load.capacity === null
          ? []
          : [Plot.ruleX([load.capacity.leads], { stroke: "var(--muted)", strokeDasharray: "3,4" })]),
        Plot.ruleX(bands, { x: "middle", y1: "low", y2: "high", stroke: "var(--muted)", strokeWidth: 2 }),
        Plot.line(load.curve, { x: "load", y: "ratio", stroke: "var(--accent)", strokeWidth: 2 }),
        Plot.dot(bands, { x: "middle", y: "ratio", r: 5, fill: "var(--ink)", stroke: "var(--paper)" }),
      ],
    },
    alternative,
  );
}

/** 1, 2, 4, … up to the largest load. */
function doublings(most: number): number[] {
  return Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, i) => 2 ** i);
}
