import * as Plot from "@observablehq/plot";
import type { LegendEntry } from "../blocks.ts";
import { axisPercent, decimal, whole } from "../number-text.ts";
import { draw } from "./draw.ts";

/** The signs that this plot uses. */
export function thresholdLegend(offers: readonly TradeOff[]): LegendEntry[] {
  const chosen = { sign: "dot-accent", text: "the chosen threshold" } as const;
  return [
    { sign: "line", text: "with the score" },
    { sign: "dashes", text: "picking leads at random" },
    ...(offers.some((offer) => offer.chosen) ? [chosen] : []),
  ];
}

export interface TradeOff {
  readonly points: number;
  readonly chosen: boolean;
  /** Leads per rep per week, or the share of all leads: what a threshold costs. */
  readonly cost: number;
  /** What all leads would cost. */
  readonly whole: number;
  readonly winsKept: number;
}

/**
 * What sales keeps against what sales works: how many of the wins remain when fewer leads are handed over. The
 * further the line bulges above the dashes, the more the score is worth.
 *
 * @param width in pixels; costAs says whether the cost is `leads per rep per week` or a `share of leads`.
 */
export function thresholdCurve(
  offers: readonly TradeOff[],
  costAs: "leads per rep per week" | "share of leads",
  width: number,
  alternative: string,
): string {
  const most = Math.max(0, ...offers.map((offer) => offer.whole));
  const chosen = offers.filter((offer) => offer.chosen);
  const line = [...offers].sort((a, b) => a.cost - b.cost);
  return draw(
    {
      width,
      height: width < 500 ? 280 : 340,
      marginLeft: 48,
      marginRight: 28,
      marginTop: 32,
      marginBottom: 44,
      x: {
        label: `${costAs} →`,
        labelArrow: "none",
        domain: [0, most],
        ticks: width < 500 ? 4 : 8,
        tickFormat: costAs === "share of leads" ? axisPercent : costText,
      },
      y: { label: "↑ wins kept", labelArrow: "none", domain: [0, 1], ticks: 5, tickFormat: axisPercent },
      marks: [
        Plot.gridY({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
        Plot.link([most], { x1: 0, y1: 0, x2: most, y2: 1, stroke: "var(--muted)", strokeDasharray: "3,4" }),
        Plot.lineY(line, { x: "cost", y: "winsKept", stroke: "var(--accent)", strokeWidth: 2 }),
        Plot.dot(line, { x: "cost", y: "winsKept", r: 2.5, fill: "var(--accent)" }),
        Plot.dot(chosen, {
          x: "cost",
          y: "winsKept",
          r: 7,
          fill: "var(--accent)",
          stroke: "var(--paper)",
          strokeWidth: 2,
        }),
        Plot.text(chosen, {
          x: "cost",
          y: "winsKept",
          text: chosenText,
          dy: 20,
          dx: 6,
          textAnchor: "start",
          fontWeight: 600,
        }),
      ],
    },
    alternative,
  );
}

function chosenText(offer: TradeOff): string {
  return `${whole(offer.points)} points`;
}

function costText(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}
