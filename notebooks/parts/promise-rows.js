import * as Plot from "@observablehq/plot";
import { rowFrame, rowNames } from "./row-marks.js";

/**
 * One row per group: a band for what its leads promise, give or take chance, a tick in its middle, and a dot for what came. The dot is
 * coloured only where chance does not explain it.
 */
export function promiseRows(groups, { width }) {
  const rows = groups.map((group, index) => ({ ...group, index }));
  const shown = rows.filter(({ actual }) => actual !== null);
  const ends = shown.flatMap(({ predicted_high, actual }) => [predicted_high, actual]);
  return Plot.plot({
    ...rowFrame(rows, width, Math.min(1, 1.05 * Math.max(0.05, ...ends))),
    marks: [
      Plot.barX(shown, { x1: "predicted_low", x2: "predicted_high", y: "index", fill: "var(--band)" }),
      Plot.tickX(shown, { x: "predicted", y: "index", stroke: "var(--theme-foreground-muted)" }),
      Plot.dot(shown, { x: "actual", y: "index", r: 5, fill: ({ verdict }) => colourOf(verdict) }),
      rowNames(rows, width),
    ],
  });
}

function colourOf(verdict) {
  if (verdict === "lower") return "var(--warning)";
  return verdict === "higher" ? "var(--accent)" : "var(--theme-foreground)";
}
