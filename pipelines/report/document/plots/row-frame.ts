import * as Plot from "@observablehq/plot";
import { notShown } from "../number-text.ts";
import { shortened } from "./shortened.ts";

const pixelsPerCharacter = 7.2;
const rowHeight = 25;
const axisHeight = 36;
const marginRight = 28;
const pixelsPerTick = 75;

/** What every plot with one row per name shares. */
export interface RowFrame {
  readonly options: Plot.PlotOptions;
  /** The names to the left of the rows. */
  readonly names: Plot.Markish;
  /** How many ticks the value axis has room for. */
  readonly ticks: number;
}

/**
 * The frame of a plot with one row per name: rows are told apart by index, since two groups may bear one name; the
 * names take the room that the longest one needs, up to two fifths of the plot.
 *
 * @param width of the whole plot in pixels.
 * @example rowFrame(["East", "West"], 720).options.height; // 86
 */
export function rowFrame(names: readonly string[], width: number): RowFrame {
  const longest = Math.max(3, ...names.map((name) => name.length));
  const characters = Math.min(longest, Math.floor((0.4 * width) / pixelsPerCharacter));
  const marginLeft = Math.ceil(characters * pixelsPerCharacter) + 16;
  const tickFormat = (index: number) => shortened(names[index] ?? "", characters);
  return {
    options: {
      width,
      height: rowHeight * names.length + axisHeight,
      marginLeft,
      marginRight,
      marginTop: 0,
      marginBottom: axisHeight,
      y: { label: null, domain: names.map((_, index) => index), type: "band", padding: 0.3 },
      color: { type: "identity" },
    },
    names: Plot.axisY({ tickFormat, tickSize: 0 }),
    ticks: Math.max(2, Math.round((width - marginLeft - marginRight) / pixelsPerTick)),
  };
}

/** Lines up the page behind the bars. */
export function gridLines(ticks: number | readonly number[]): Plot.Markish {
  return Plot.gridX({
    ticks: typeof ticks === "number" ? ticks : [...ticks],
    stroke: "var(--line)",
    strokeOpacity: 1,
  });
}

/** Says so in the row of each group that shows no rate. */
export function hiddenNotes(rows: readonly { readonly index: number }[]): Plot.Markish {
  return Plot.text(rows, {
    x: 0,
    y: "index",
    text: () => notShown,
    textAnchor: "start",
    dx: 6,
    fill: "var(--muted)",
  });
}
