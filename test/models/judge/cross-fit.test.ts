import { describe, expect, test } from "vitest";
import { auc } from "../../../models/judge/auc.ts";
import { crossFit } from "../../../models/judge/cross-fit.ts";
import { foldSplits } from "../../../models/judge/splits.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { seededRandom } from "../../../models/random.ts";
import { makePatterns, planted, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
const world = makePatterns(sixTraits, { leads: 2000, seed: 4 });

describe("crossFit", () => {
  const splits = foldSplits(world);
  const unseen = crossFit(world, splits, options);

  test("predicts every pattern, with skill where there is some", () => {
    expect(unseen.probabilities.every((p) => p > 0 && p < 1)).toBe(true);
    expect(auc(unseen.logits, world.wins, world.n)).toBeGreaterThan(0.68);
  });

  test("a pattern's own outcome has no say in what is predicted for it", () => {
    const [first] = splits;
    const turned = { ...world, wins: world.wins.map((won, i) => (first?.test.includes(i) ? 1 - won : won)) };
    const predicted = crossFit(turned, splits.slice(0, 1), options).logits;
    for (const i of first?.test ?? []) expect(predicted[i]).toBe(unseen.logits[i]);
  });

  test("patterns in no test part stay without a prediction", () => {
    const { logits } = crossFit(world, splits.slice(0, 1), options);
    expect(logits.filter((logit) => !Number.isNaN(logit))).toHaveLength(splits[0]?.test.length ?? 0);
  });

  test("a trait that knows each account by heart gives no skill", () => {
    const accounts = 200;
    const next = seededRandom(8);
    const byHeart: Patterns = {
      traits: [planted("account", new Array<number>(accounts).fill(0)).trait],
      codes: [Uint8Array.from({ length: accounts }, (_, i) => 2 + i)],
      n: new Float64Array(accounts).fill(20),
      wins: Float64Array.from({ length: accounts }, () => (next() < 0.3 ? 15 : 1)),
      slot: Uint8Array.from({ length: accounts }, () => Math.floor(next() * 10)),
      cohort: new Uint16Array(accounts),
    };
    const { logits } = crossFit(byHeart, foldSplits(byHeart), options);
    expect(auc(logits, byHeart.wins, byHeart.n)).toBeLessThan(0.55);
  });
});
