import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import { signed } from "../number-text.ts";
import { draw } from "./draw.ts";
import { shortened } from "./shortened.ts";

type Rule = Result["rules"][number];

interface Row {
  readonly index: number;
  readonly text: string;
  /** Null on the rows that only name the input. */
  readonly points: number | null;
}

/**
 * The points of every rule as a bar, under the name of the trait it looks at.
 *
 * @param scale the rules whose points set the scale, so that two pictures can be compared; width in pixels, of which
 * the words take three fifths.
 */
export function ruleBars(
  rules: readonly Rule[],
  scale: readonly Rule[],
  width: number,
  alternative: string,
): string {
  const rows = rowsByInput(rules.filter((rule) => rule.leads > 0));
  const marginLeft = Math.round(0.6 * width);
  const characters = Math.floor((marginLeft - 40) / 7);
  const text = (row: Row) => shortened(row.text, characters);
  const bars = rows.filter((row) => row.points !== null);
  const left = { y: "index", frameAnchor: "left", textAnchor: "start", text } as const;
  return draw(
    {
      width,
      height: 22 * rows.length + 10,
      marginLeft,
      marginRight: 36,
      marginTop: 0,
      marginBottom: 10,
      x: { axis: null, domain: domainOf(scale) },
      y: { axis: null, domain: rows.map((row) => row.index), type: "band", padding: 0.25 },
      marks: [
        Plot.barX(bars, { x: "points", y: "index", fill: barColour, rx: 2 }),
        Plot.ruleX([0], { stroke: "var(--muted)" }),
        Plot.text(
          bars.filter((row) => !isNegative(row)),
          { x: "points", y: "index", text: pointsText, textAnchor: "start", dx: 5 },
        ),
        Plot.text(bars.filter(isNegative), {
          x: "points",
          y: "index",
          text: pointsText,
          textAnchor: "end",
          dx: -5,
        }),
        Plot.text(bars, { ...left, dx: 10 - marginLeft }),
        Plot.text(
          rows.filter((row) => row.points === null),
          { ...left, dx: -marginLeft, fontWeight: 600 },
        ),
      ],
      color: { type: "identity" },
    },
    alternative,
  );
}

function rowsByInput(rules: readonly Rule[]): Row[] {
  const inputs = [...new Set(rules.map((rule) => rule.input))];
  const rows = inputs.flatMap((input) => [
    { text: input, points: null },
    ...rules
      .filter((rule) => rule.input === input)
      .map((rule) => ({ text: withoutInput(rule), points: rule.points })),
  ]);
  return rows.map((row, index) => ({ ...row, index }));
}

/** The heading above already says `Industry`: the row need only say `is Software`. */
function withoutInput({ condition, input }: Rule): string {
  return condition.startsWith(`${input} `) ? condition.slice(input.length + 1) : condition;
}

function domainOf(rules: readonly Rule[]): [number, number] {
  const points = rules.map((rule) => rule.points);
  return [Math.min(0, ...points), Math.max(1, ...points)];
}

function isNegative(row: Row): boolean {
  return (row.points ?? 0) < 0;
}

function barColour(row: Row): string {
  return isNegative(row) ? "var(--warning)" : "var(--accent)";
}

function pointsText(row: Row): string {
  return signed(row.points ?? 0, 0);
}
