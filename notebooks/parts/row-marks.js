import * as Plot from "@observablehq/plot";
import { axisPercent } from "../../pipelines/report/document/number-text.ts";
import { frame } from "./frame.js";

const rowHeight = 40;
const margins = 56;

/** The frame of a plot with one row per name, the name above its marks: long names fit a phone. */
export function rowFrame(rows, width, highest) {
  return {
    ...frame(width, Number.POSITIVE_INFINITY),
    height: rowHeight * rows.length + margins,
    marginLeft: 16,
    marginTop: 8,
    x: { label: null, domain: [0, highest], tickFormat: axisPercent, grid: true, ticks: width < 500 ? 4 : 8 },
    y: { type: "band", axis: null, padding: 0.6, domain: rows.map(({ index }) => index) },
  };
}

/** So many pixels of a row hold one em of its name. */
const wideLetters = 16;

/** The names of the rows, cut where they would leave the picture. */
export function rowNames(rows, width) {
  return Plot.text(rows, {
    y: "index",
    text: "name",
    frameAnchor: "left",
    dy: -12,
    fontSize: 13,
    lineAnchor: "bottom",
    lineWidth: width / wideLetters,
    textOverflow: "ellipsis",
  });
}
