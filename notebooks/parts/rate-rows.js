import * as Plot from "@observablehq/plot";
import { rowFrame, rowNames } from "./row-marks.js";

/**
 * One row per group: a dot for its conversion and a line for the 95% interval, against the conversion of all as a dashed line.
 * Groups without a rate keep their row.
 */
export function rateRows(groups, { width, base }) {
  const rows = groups.map((group, index) => ({ ...group, index }));
  const shown = rows.filter(({ rate }) => rate !== null);
  const highest = Math.min(1, 1.05 * Math.max(base, ...shown.map(({ high }) => high)));
  return Plot.plot({
    ...rowFrame(rows, width, highest),
    marks: [
      Plot.ruleX([base], { strokeDasharray: "4 4", stroke: "var(--theme-foreground-muted)" }),
      Plot.link(shown, { x1: "low", x2: "high", y1: "index", y2: "index", stroke: "var(--accent)" }),
      Plot.dot(shown, { x: "rate", y: "index", r: 5, fill: "var(--accent)" }),
      rowNames(rows, width),
    ],
  });
}
