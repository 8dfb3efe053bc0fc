import { describe, expect, test } from "vitest";
import { empiricalBayes } from "../../../models/fit/empirical-bayes.ts";
import { cutPieces } from "../../../models/fit/pieces.ts";
import { makePatterns, planted } from "../made-patterns.ts";
import { expectClose } from "./close-to.ts";

const leads = Float64Array.of(120, 80, 150, 60, 90, 110, 70, 140, 100, 80, 130, 50);
const wins = Float64Array.of(10, 15, 12, 9, 8, 25, 3, 20, 24, 6, 9, 11);

function begin(patterns: ReturnType<typeof makePatterns>) {
  return patterns.traits.map((_, trait) => ({ pieces: cutPieces(patterns, trait), penalty: 60 }));
}

describe("empiricalBayes", () => {
  test("shrinks a trait's values about as much as mgcv's random effects", () => {
    const patterns = {
      traits: [planted("trait", new Array(10).fill(0)).trait],
      codes: [Uint8Array.from(leads.keys())],
      n: leads,
      wins,
      slot: new Uint8Array(12),
      cohort: new Uint16Array(12),
    };
    // mgcv 1.8-41, each lead its own row: gam(y ~ s(a, bs = "re"), family = binomial, method = "REML"); coef(m)
    const expected = [
      -0.33028, 0.371345, -0.379909, 0.145325, -0.260504, 0.610225, -0.598046, 0.129489, 0.663593, -0.358041,
      -0.469601, 0.476405,
    ];
    const { intercept, traits } = empiricalBayes(patterns, begin(patterns), 0);
    expectClose([intercept], [-1.947886], 0.02);
    expectClose(traits[0]?.effects ?? [], expected, 0.07);
  });

  test("a trait that says nothing goes, one that says much is hardly shrunk", () => {
    const traits = [
      planted("strong", [-1.5, 0, 1.5]),
      ...["a", "b", "c"].map((name) => planted(name, [0, 0, 0])),
    ];
    const kept = [1, 2, 3, 4, 5].map((seed) => {
      const patterns = makePatterns(traits, { leads: 6000, seed });
      const { traits: curves, converged } = empiricalBayes(patterns, begin(patterns), 0);
      expect(converged).toBe(true);
      const [, , low, , high] = curves[0]?.effects ?? [];
      expect(Math.abs((high ?? 0) - (low ?? 0) - 3)).toBeLessThan(0.4);
      return curves.length;
    });
    expect(kept.reduce((sum, own) => sum + own, 0)).toBeLessThan(5 * 2.5);
  });

  test("a number's ranges are drawn towards their neighbours: less rough than the counts alone", () => {
    const number = planted("number", [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1], {
      kind: "numeric",
    });
    const patterns = makePatterns([number], { leads: 1500, seed: 3 });
    const effects = [...(empiricalBayes(patterns, begin(patterns), 0).traits[0]?.effects ?? [])].slice(1);
    const truth = number.effects;
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const off = effects.map((effect, k) => effect - mean(effects) - ((truth[k] ?? 0) - mean(truth)));
    expect(Math.sqrt(mean(off.map((value) => value * value)))).toBeLessThan(0.15);
  });
});
