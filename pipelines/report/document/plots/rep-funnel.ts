import * as Plot from "@observablehq/plot";
import { funnelLimits } from "../../../../models/stats/funnel-limits.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { decimal, whole } from "../number-text.ts";
import { draw } from "./draw.ts";
import { shortened } from "./shortened.ts";

type RepRatios = NonNullable<AfterHandoff["rep_ratios"]>;
type Rep = RepRatios["reps"][number];

/** The signs that this plot uses: colours only where chance does not explain the difference. */
export function repFunnelLegend({ reps }: RepRatios): LegendEntry[] {
  const found = new Set(reps.map(({ verdict }) => verdict));
  return [
    { sign: "dot", text: "a rep" },
    ...(found.has("higher") ? [{ sign: "dot-accent", text: "higher, beyond chance" }] : []),
    ...(found.has("lower") ? [{ sign: "dot-warning", text: "lower, beyond chance" }] : []),
    { sign: "dashes", text: "95% of usual reps lie between" },
    { sign: "line-muted", text: "99.8% of usual reps lie between" },
  ];
}

/** Steps of the expected wins at which the limits are drawn. */
const limitSteps = 60;

/**
 * Spiegelhalter's funnel: wins over what a typical rep wins, against how much the leads promise; limits narrow as more is promised.
 * Only those whom chance does not explain are named.
 *
 * @param width in pixels.
 */
export function repFunnel(ratios: RepRatios, width: number, alternative: string): string {
  const { reps } = ratios;
  const most = 1.06 * Math.max(...reps.map(({ expected }) => expected));
  const top = Math.max(2, 1.08 * Math.max(...reps.map(({ ratio }) => ratio)));
  const limits = limitLines(ratios, most, top);
  return draw(
    {
      width,
      height: width < 500 ? 300 : 360,
      marginLeft: 40,
      marginRight: 16,
      marginTop: 32,
      marginBottom: 44,
      x: {
        label: "wins of a typical rep from these leads →",
        labelArrow: "none",
        domain: [0, most],
        ticks: width < 500 ? 4 : 8,
        tickFormat: whole,
      },
      y: {
        label: "↑ wins over a typical rep's",
        labelArrow: "none",
        domain: [0, top],
        ticks: 5,
        tickFormat: (ratio: number) => decimal(ratio, 1),
      },
      color: { type: "identity" },
      marks: [
        Plot.ruleY([1], { stroke: "var(--muted)" }),
        ...limits.map(({ points, dashes }) =>
          Plot.line(points, { x: "expected", y: "ratio", stroke: "var(--muted)", strokeDasharray: dashes }),
        ),
        Plot.dot(reps, {
          x: "expected",
          y: "ratio",
          r: 5,
          fill: colourOf,
          stroke: "var(--paper)",
          title: hint,
        }),
        ...names(reps, most / 2, width < 500 ? 16 : 28),
      ],
    },
    alternative,
  );
}

function limitLines({ spread, scatter, reps }: RepRatios, most: number, top: number) {
  const least = Math.min(...reps.map(({ expected }) => expected));
  const at = Array.from({ length: limitSteps + 1 }, (_, i) => least + ((most - least) * i) / limitSteps);
  const line = (which: "inner" | "outer", end: "low" | "high") => ({
    dashes: which === "inner" ? "3,4" : "none",
    points: at
      .map((expected) => ({ expected, ratio: funnelLimits(expected, spread, scatter)[which][end] }))
      .filter(({ ratio }) => ratio > 0 && ratio <= top),
  });
  return [line("inner", "low"), line("inner", "high"), line("outer", "low"), line("outer", "high")];
}

/** To the right of their dots, or to the left where the plot ends soon. */
function names(reps: readonly Rep[], middle: number, characters: number): Plot.Markish[] {
  const named = reps.filter(({ verdict }) => verdict !== "as expected");
  const text = ({ name }: Rep) => shortened(name, characters);
  const isRight = ({ expected }: Rep) => expected > middle;
  const place = { x: "expected", y: "ratio", text } as const;
  return [
    Plot.text(
      named.filter((rep) => !isRight(rep)),
      { ...place, textAnchor: "start", dx: 9 },
    ),
    Plot.text(named.filter(isRight), { ...place, textAnchor: "end", dx: -9 }),
  ];
}

/** Shown under the pointer. */
function hint({ name, expected, wins }: Rep): string {
  return `${name}: ${whole(wins)} wins, a typical rep ${decimal(expected, 1)}`;
}

function colourOf({ verdict }: Rep): string {
  if (verdict === "lower") return "var(--warning)";
  return verdict === "higher" ? "var(--accent)" : "var(--ink)";
}
