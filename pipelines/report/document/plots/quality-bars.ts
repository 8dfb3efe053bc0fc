import * as Plot from "@observablehq/plot";
import type { GroupResult } from "../../result-schema.ts";
import { signedPercent } from "../number-text.ts";
import { draw } from "./draw.ts";
import { gridLines, hiddenNotes, rowFrame } from "./row-frame.ts";

const ticks = [-1, -0.5, 0, 0.5, 1];

interface Row {
  readonly index: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The Net Quality Score of each group: to the right where high leads outnumber low ones, to the left where they do
 * not, with its 95% range. The axis always spans −100% to +100%, so that small differences look small.
 *
 * @param average of all groups together: the dashed line; width in pixels.
 */
export function qualityBars(
  groups: readonly GroupResult[],
  average: number,
  width: number,
  alternative: string,
): string {
  const rows: Row[] = groups.map((group, index) => ({
    index,
    score: group.net_quality_score,
    low: group.net_quality_low,
    high: group.net_quality_high,
  }));
  const scored = rows.filter((row) => row.score !== null);
  const frame = rowFrame(
    groups.map((group) => group.name),
    width,
  );
  return draw(
    {
      ...frame.options,
      x: { label: null, domain: [-1, 1], ticks, tickFormat: signedPercent },
      marks: [
        gridLines(ticks),
        frame.names,
        Plot.barX(scored, { x: "score", y: "index", fill: barColour }),
        Plot.ruleY(scored, { y: "index", x1: "low", x2: "high", stroke: "var(--ink)", strokeWidth: 1.5 }),
        Plot.ruleX([0], { stroke: "var(--muted)" }),
        Plot.ruleX([average], { stroke: "var(--muted)", strokeDasharray: "3,4" }),
        Plot.text(scored, {
          x: rightEnd,
          y: "index",
          text: scoreText,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          textAnchor: "start",
          dx: 6,
        }),
        hiddenNotes(rows.filter((row) => row.score === null)),
      ],
    },
    alternative,
  );
}

/** Of the bar and its range: the score stands beyond, clear of the names. */
function rightEnd(row: Row): number {
  return Math.max(0, row.high ?? 0);
}

function isNegative(row: Row): boolean {
  return (row.score ?? 0) < 0;
}

function barColour(row: Row): string {
  return isNegative(row) ? "var(--warning-soft)" : "var(--accent-soft)";
}

function scoreText(row: Row): string {
  return signedPercent(row.score ?? 0);
}
