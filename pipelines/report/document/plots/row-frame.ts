import * as Plot from "@observablehq/plot";
import { notShown } from "../number-text.ts";
import { wrapped } from "./wrapped.ts";

const pixelsPerCharacter = 8;
const pixelsPerLine = 15;
const rowPadding = 10;
const barHeight = 17.5;
const mostLines = 3;
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
 * names take the room that the longest one needs, up to two fifths of the plot, and longer ones go on in the next line.
 *
 * @param width of the whole plot in pixels; marginBottom in pixels: the room for the axis.
 * @example rowFrame(["East", "West"], 720).options.height; // 86
 */
export function rowFrame(names: readonly string[], width: number, marginBottom = axisHeight): RowFrame {
  const lines = names.map((name) => wrapped(name, Math.floor((0.4 * width) / pixelsPerCharacter), mostLines));
  const longest = Math.max(3, ...lines.flat().map((line) => line.length));
  const marginLeft = Math.ceil(longest * pixelsPerCharacter) + 16;
  const rowHeight = rowPadding + pixelsPerLine * Math.max(1, ...lines.map((own) => own.length));
  const tickFormat = (index: number) => lines[index]?.join("\n") ?? "";
  return {
    options: {
      width,
      height: rowHeight * names.length + marginBottom,
      marginLeft,
      marginRight,
      marginTop: 0,
      marginBottom,
      y: {
        label: null,
        domain: names.map((_, index) => index),
        type: "band",
        padding: 1 - barHeight / rowHeight,
      },
      color: { type: "identity" },
    },
    names: Plot.axisY({ tickFormat, tickSize: 0, lineHeight: 1.1 }),
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

/** Says so in the row of each group that shows no rate. @param text what stands there. */
export function hiddenNotes<Row extends { readonly index: number }>(
  rows: readonly Row[],
  text: (row: Row) => string = () => notShown,
): Plot.Markish {
  return Plot.text(rows, {
    x: 0,
    y: "index",
    text,
    textAnchor: "start",
    dx: 6,
    fill: "var(--muted)",
  });
}
