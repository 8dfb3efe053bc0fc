import { describe, expect, test } from "vitest";
import { crossFit } from "../../../models/judge/cross-fit.ts";
import { gapCosts } from "../../../models/judge/gap-costs.ts";
import { logLoss } from "../../../models/judge/log-loss.ts";
import { foldSplits } from "../../../models/judge/splits.ts";
import { type LearnOptions, learn } from "../../../models/learn.ts";
import { missingPrebin, type Patterns } from "../../../models/patterns.ts";
import { seededRandom } from "../../../models/random.ts";
import { makePatterns, planted } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
const traits = [
  planted("industry", [-1, -0.5, 0.5, 1.2]),
  planted("size", [-0.8, -0.3, 0, 0.4, 0.9], { kind: "numeric" }),
  planted("visits", [-0.8, -0.3, 0, 0.4, 0.9], { kind: "numeric", group: "behaviour" }),
];
/** `makePatterns` leaves every trait empty in a tenth of the leads. */
const emptyAnyway = 0.1;

/** The same leads with one trait emptied in a share of them, whatever its value. */
function blanked(patterns: Patterns, trait: number, share: number, seed: number): Patterns {
  const next = seededRandom(seed);
  const emptied = patterns.codes[trait]?.map((code) => (next() < share ? missingPrebin : code)) as Uint8Array;
  return { ...patterns, codes: patterns.codes.map((codes, t) => (t === trait ? emptied : codes)) };
}

function loss(patterns: Patterns): number {
  const { probabilities } = crossFit(patterns, foldSplits(patterns), options);
  return logLoss(probabilities, patterns.wins, patterns.n);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("gapCosts", () => {
  const seeds = [1, 2, 3, 4, 5];
  const worlds = seeds.map((seed) => makePatterns(traits, { leads: 3000, seed }));
  const full = worlds.map(loss);

  test.each([0, 0.3, 0.6])(
    "emptied at random in %d of the leads: the cost is what is really lost",
    (share) => {
      const found = worlds.map((world, k) => {
        const emptied = blanked(world, 0, share, k + 100);
        const cost = gapCosts(emptied, learn(emptied, options)).get(0);
        if (cost === undefined) throw new Error("the trait got no rule");
        return { foretold: cost.cost - cost.told * emptyAnyway, lost: loss(emptied) - (full[k] as number) };
      });
      const [foretold, lost] = [mean(found.map((one) => one.foretold)), mean(found.map((one) => one.lost))];
      expect(Math.abs(foretold - lost)).toBeLessThan(0.001 + 0.3 * lost);
      if (share > 0) expect(lost).toBeGreaterThan(0.005);
    },
  );

  test("that only filled or empty tells is no gap to be filled", () => {
    const world = worlds[0] as Patterns;
    const next = seededRandom(77);
    // Four values that mean the same; empty is worse.
    const codes = Uint8Array.from(world.n, () => (next() < 0.4 ? missingPrebin : 2 + Math.floor(4 * next())));
    const wins = Float64Array.from(codes, (code) =>
      next() < (code === missingPrebin ? 0.08 : 0.35) ? 1 : 0,
    );
    const flagged = { ...world, codes: [codes, ...world.codes.slice(1)], wins };
    const cost = gapCosts(flagged, learn(flagged, options)).get(0);
    expect(cost?.empty).toBeCloseTo(0.4, 1);
    expect(cost?.measurable).toBe(false);
    expect(Math.abs(cost?.told ?? 1)).toBeLessThan(0.003);
  });

  test("what leads did has no gaps: nothing recorded is an answer", () => {
    const world = worlds[0] as Patterns;
    expect([...gapCosts(world, learn(world, options)).keys()]).not.toContain(2);
  });

  test("without rules there is nothing to cost", () => {
    const nothing = makePatterns([], { leads: 400, seed: 2 });
    expect(gapCosts(nothing, learn(nothing, options)).size).toBe(0);
  });
});
