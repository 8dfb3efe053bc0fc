import { expect, test } from "vitest";
import { fitCurves } from "../../../models/fit/fit-curves.ts";
import { nearness } from "../../../models/fit/nearness.ts";
import { cutCurve } from "../../../models/points/cut-curve.ts";
import { weightBins } from "../../../models/points/weighted-bins.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const patterns = makePatterns(sixTraits, { leads: 3000, seed: 6 });
const { curves } = fitCurves(patterns, [0, 1]);
const ways = curves.traits.map((curve) => cutCurve(curve, null));
const choices = (ways[0] ?? [])
  .slice(0, 4)
  .flatMap((first) => (ways[1] ?? []).slice(0, 4).map((second) => [first, second]));

test("differences of nearness are those of the exact log-likelihood, but for a few hundredths", () => {
  const worth = nearness(patterns, curves);
  const exact = choices.map((cuts) => weightBins(patterns, curves, cuts, "newton").logLikelihood);
  const best = Math.max(...exact);
  const near = choices.map(worth);
  exact.forEach((value, k) => {
    const lost = best - value;
    expect(Math.abs(Math.max(...near) - (near[k] as number) - lost)).toBeLessThan(0.05 + 0.15 * lost);
  });
});

test("it is never above 0, and the finest cuts come nearest", () => {
  const worth = nearness(patterns, curves);
  const finest = ways
    .map((cuts) => cuts.at(-1) ?? cuts[0])
    .flatMap((cut) => (cut === undefined ? [] : [cut]));
  const none = ways.flatMap((cuts) => cuts.slice(0, 1));
  expect(worth(finest)).toBeLessThanOrEqual(1e-6);
  expect(worth(finest)).toBeGreaterThan(worth(none));
});
