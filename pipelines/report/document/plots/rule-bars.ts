import * as Plot from "@observablehq/plot";
import type { Result } from "../../result-schema.ts";
import { signed } from "../number-text.ts";
import { draw } from "./draw.ts";
import { wrapped } from "./wrapped.ts";

type Rule = Result["rules"][number];

interface Row {
  /** The words, in lines joined by line breaks. */
  readonly text: string;
  /** Where it stands, in pixels from above. */
  readonly middle: number;
  readonly bottom: number;
  /** Null on the rows that only name the input. */
  readonly points: number | null;
}

const pixelsPerCharacter = 7.2;
const pixelsPerLine = 15;
const rowPadding = 7;
const barHeight = 16;
const mostLines = 6;

/**
 * The points of every rule as a bar, under the name of the trait it looks at; long conditions go on in the next lines.
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
  const marginLeft = Math.round(0.6 * width);
  const characters = Math.floor((marginLeft - 40) / pixelsPerCharacter);
  const rows = rowsByInput(
    rules.filter((rule) => rule.leads > 0),
    characters,
  );
  const height = rows.at(-1)?.bottom ?? 0;
  const bars = rows.filter((row) => row.points !== null);
  const left = {
    y: "middle",
    frameAnchor: "left",
    textAnchor: "start",
    lineHeight: 1.1,
    text: "text",
  } as const;
  const value = { x: "points", y: "middle", text: pointsText } as const;
  return draw(
    {
      width,
      height: height + 10,
      marginLeft,
      marginRight: 36,
      marginTop: 0,
      marginBottom: 10,
      x: { axis: null, domain: domainOf(scale) },
      y: { axis: null, domain: [height, 0] },
      marks: [
        Plot.rect(bars, { x1: 0, x2: "points", y1: barTop, y2: barBottom, fill: barColour, rx: 2 }),
        Plot.ruleX([0], { stroke: "var(--muted)" }),
        Plot.text(
          bars.filter((row) => !isNegative(row)),
          { ...value, textAnchor: "start", dx: 5 },
        ),
        Plot.text(bars.filter(isNegative), { ...value, textAnchor: "end", dx: -5 }),
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

function rowsByInput(rules: readonly Rule[], characters: number): Row[] {
  const inputs = [...new Set(rules.map((rule) => rule.input))];
  const rows = inputs.flatMap((input) => [
    { text: input, points: null },
    ...rules
      .filter((rule) => rule.input === input)
      .map((rule) => ({ text: withoutInput(rule), points: rule.points })),
  ]);
  let bottom = 0;
  return rows.map(({ text, points }) => {
    const lines = wrapped(text, characters, mostLines);
    const height = rowPadding + pixelsPerLine * lines.length;
    bottom += height;
    return { text: lines.join("\n"), points, middle: bottom - height / 2, bottom };
  });
}

function barTop({ middle }: Row): number {
  return middle - barHeight / 2;
}

function barBottom({ middle }: Row): number {
  return middle + barHeight / 2;
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
