import * as Plot from "@observablehq/plot";
import { draw } from "./draw.ts";
import { rowFrame } from "./row-frame.ts";

interface ShareRow {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** What stands beside the bar. */
  readonly text: string;
}

/**
 * Plain bars for shares of a whole: stages of the funnel, how much of a column is filled.
 *
 * @param width in pixels.
 * @example shareBars([{ name: "won", share: 0.08, text: "8%" }], 720, "…");
 */
export function shareBars(shares: readonly ShareRow[], width: number, alternative: string): string {
  const rows = shares.map((row, index) => ({ ...row, index }));
  const frame = rowFrame(
    shares.map((row) => row.name),
    width,
    4,
  );
  const longest = Math.max(...shares.map((row) => row.text.length));
  return draw(
    {
      ...frame.options,
      marginRight: 8 * longest + 18,
      x: { axis: null, domain: [0, 1] },
      marks: [
        frame.names,
        Plot.barX(rows, { x1: 0, x2: 1, y: "index", fill: "var(--line)" }),
        Plot.barX(rows, { x: "share", y: "index", fill: "var(--accent)" }),
        Plot.text(rows, { x: 1, y: "index", text: "text", textAnchor: "start", dx: 8 }),
      ],
    },
    alternative,
  );
}
