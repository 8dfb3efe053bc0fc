import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import type { LegendEntry } from "../blocks.ts";
import { draw } from "./draw.ts";
import { wrapped } from "./wrapped.ts";

type TraitQuarters = Result["trait_quarters"][number];

/** The signs that this plot uses: the warning only where a trait is unsteady. */
export function effectLegend(traits: readonly TraitQuarters[]): LegendEntry[] {
  const isUnsteady = traits.some(({ verdict }) => verdict === "unsteady");
  return [
    { sign: "dot-accent", text: "one quarter" },
    ...(isUnsteady ? [{ sign: "dot-warning", text: "quarters differ beyond chance" }] : []),
    { sign: "dashes", text: "as its points say" },
    { sign: "tick", text: "95% range" },
  ];
}

const stripHeight = 44;
const pixelsPerCharacter = 8;
const mostLines = 3;
/** Beyond these a thin quarter would flatten all others. */
const [least, most] = [-1, 3];

/**
 * One strip per trait with a dot per quarter: on the dashes where the trait told as much as its points say, on the line where it told
 * nothing, below it where it told the opposite. Effects beyond −1 and 3 stand at the edge.
 *
 * @param width in pixels; quarters: all quarters in order.
 */
export function effectStrips(
  traits: readonly TraitQuarters[],
  quarters: readonly string[],
  width: number,
  alternative: string,
): string {
  const dots = traits.flatMap((trait, strip) =>
    trait.quarters.map((quarter) => toDot(quarter, trait, strip, quarters)),
  );
  const strips = traits.map((_, strip) => ({ strip }));
  const characters = Math.floor((0.4 * width) / pixelsPerCharacter);
  const names = traits.map(({ input }) => wrapped(input, characters, mostLines));
  const longest = Math.max(3, ...names.flat().map((line) => line.length));
  return draw(
    {
      width,
      height: stripHeight * traits.length + 32,
      marginLeft: Math.ceil(longest * pixelsPerCharacter) + 16,
      marginRight: 28,
      marginTop: 4,
      marginBottom: 28,
      x: { type: "point", domain: quarters.map((_, index) => index), axis: null, padding: 0.5 },
      y: { axis: null, domain: [least, most] },
      fy: { axis: null, domain: strips.map(({ strip }) => strip), padding: 0.15 },
      color: { type: "identity" },
      marks: [
        Plot.axisFy({
          anchor: "left",
          label: null,
          lineHeight: 1.1,
          tickFormat: (strip: number) => names[strip]?.join("\n") ?? "",
        }),
        Plot.axisX({
          ticks: endsOf(quarters),
          tickFormat: (index: number) => quarters[index] ?? "",
          tickSize: 0,
          label: null,
        }),
        Plot.ruleY(strips, { fy: "strip", y: 0, stroke: "var(--line)" }),
        Plot.ruleY(strips, { fy: "strip", y: 1, stroke: "var(--muted)", strokeDasharray: "3,4" }),
        Plot.ruleX(dots, {
          fy: "strip",
          x: "at",
          y1: "low",
          y2: "high",
          stroke: "var(--muted)",
        }),
        Plot.dot(dots, { fy: "strip", x: "at", y: "effect", r: 4, fill: "colour", stroke: "var(--paper)" }),
      ],
    },
    alternative,
  );
}

function toDot(
  { quarter, effect, low, high }: TraitQuarters["quarters"][number],
  { verdict }: TraitQuarters,
  strip: number,
  quarters: readonly string[],
) {
  const within = (value: number) => Math.min(most, Math.max(least, value));
  return {
    strip,
    at: quarters.indexOf(quarter),
    effect: within(effect),
    low: within(low),
    high: within(high),
    colour: verdict === "unsteady" ? "var(--warning)" : "var(--accent)",
  };
}

function endsOf(quarters: readonly string[]): number[] {
  return quarters.length < 2 ? [0] : [0, quarters.length - 1];
}
