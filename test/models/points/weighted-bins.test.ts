import { describe, expect, test } from "vitest";
import { sigmoid } from "../../../models/fit/design.ts";
import { fitCurves } from "../../../models/fit/fit-curves.ts";
import { type Cut, cutCurve } from "../../../models/points/cut-curve.ts";
import { weightBins } from "../../../models/points/weighted-bins.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const patterns = makePatterns(sixTraits, { leads: 4000, seed: 8 });
const { curves } = fitCurves(patterns, [0, 1]);
const ways = curves.traits.map((curve) => cutCurve(curve, null));
const cutsOf = (rules: number) =>
  ways.map((cuts) => cuts.find((cut) => cut.rules === rules) ?? (cuts.at(-1) as Cut));

describe("weightBins", () => {
  test("bins as fine as the curves give the curves back", () => {
    const finest = ways.map((cuts) => cuts.at(-1) as Cut);
    const { traits } = weightBins(patterns, curves, finest, "newton");
    traits.forEach(({ effects, binOf }, t) => {
      const curve = curves.traits[t];
      const pieceOf = curve?.pieces.pieceOf ?? [];
      const across = [...binOf.keys()].filter((prebin) =>
        patterns.codes[curve?.pieces.trait ?? 0]?.includes(prebin),
      );
      const [first = 0, ...others] = across;
      for (const other of others) {
        const ours = (effects[binOf[other] ?? 0] ?? 0) - (effects[binOf[first] ?? 0] ?? 0);
        const theirs =
          (curve?.effects[pieceOf[other] ?? 0] ?? 0) - (curve?.effects[pieceOf[first] ?? 0] ?? 0);
        expect(Math.abs(ours - theirs)).toBeLessThan(0.02);
      }
    });
  });

  test("each bin expects the wins that the curves expect of its leads", () => {
    const { traits } = weightBins(patterns, curves, cutsOf(2), "newton");
    const intercept = () => {
      let level = 0;
      const expected = curves.logOdds.reduce((sum, x) => sum + sigmoid(x), 0);
      for (let step = 0; step < 60; step++) {
        const p = scores().map((x) => sigmoid(level + x));
        const slope = p.reduce((sum, own) => sum + own * (1 - own), 0);
        level += (expected - p.reduce((sum, own) => sum + own, 0)) / slope;
      }
      return level;
    };
    const scores = () =>
      patterns.n.map((_, i) =>
        traits.reduce(
          (sum, { trait, binOf, effects }) =>
            sum + (effects[binOf[patterns.codes[trait]?.[i] ?? 0] ?? 0] ?? 0),
          0,
        ),
      );
    const level = intercept();
    const p = scores().map((x) => sigmoid(level + x));
    for (const { trait, binOf, bins } of traits) {
      bins.forEach((_, bin) => {
        const within = (values: Float64Array) =>
          values.reduce((sum, own, i) => sum + (binOf[patterns.codes[trait]?.[i] ?? 0] === bin ? own : 0), 0);
        expect(Math.abs(within(p) - within(curves.logOdds.map(sigmoid)))).toBeLessThan(0.05);
      });
    }
  });

  test("the base is the bin of most leads, and its effect is 0", () => {
    for (const { bins, base, effects } of weightBins(patterns, curves, cutsOf(2), "newton").traits) {
      expect(bins[base]?.n).toBe(Math.max(...bins.map(({ n }) => n)));
      expect(effects[base]).toBe(0);
    }
  });

  test("a trait without a rule has no weight; the unshrunken weights of the gradient solver lie further out", () => {
    const none = ways.map((cuts, t) => (t === 0 ? (cuts[0] as Cut) : (cutsOf(2)[t] as Cut)));
    expect(weightBins(patterns, curves, none, "newton").traits.map(({ trait }) => trait)).toEqual([1]);
    const spread = (solver: "newton" | "gradient") =>
      weightBins(patterns, curves, cutsOf(2), solver).traits.reduce(
        (sum, { effects }) => sum + Math.max(...effects) - Math.min(...effects),
        0,
      );
    expect(spread("gradient")).toBeGreaterThan(spread("newton"));
    expect(spread("gradient")).toBeLessThan(1.2 * spread("newton"));
  });
});
