import { describe, expect, test } from "vitest";
import { buildModel } from "../../../models/build-model.ts";
import { crossFit } from "../../../models/judge/cross-fit.ts";
import { predict } from "../../../models/judge/predict.ts";
import { type Released, repeatOnHalf, rightness, shownPatterns } from "../../../models/judge/repetition.ts";
import { foldSplits } from "../../../models/judge/splits.ts";
import { type Stability, stability } from "../../../models/judge/stability.ts";
import { type LearnOptions, learn } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { makePatterns, planted, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };

function repeated(patterns: Patterns, times: number): Stability {
  const learned = learn(patterns, options);
  const unseen = crossFit(patterns, foldSplits(patterns), options);
  const { grades } = buildModel(patterns, learned, unseen, undefined, null);
  const released: Released = { points: learned.points, borrowed: learned.borrowed, grades };
  const repetitions = Array.from({ length: times }, (_, k) => repeatOnHalf(patterns, released, options, k));
  return stability(patterns, rightness(patterns, predict(learned, patterns).logits), repetitions);
}

describe("repeatOnHalf and stability", () => {
  const firm = repeated(makePatterns(sixTraits, { leads: 6000, seed: 3 }), 40);
  const shaky = repeated(makePatterns(sixTraits, { leads: 500, seed: 3 }), 40);

  test("traits that matter are found again, and with few leads probabilities are shakier", () => {
    expect(firm.foundAgain.slice(0, 2)).toEqual([1, 1]);
    expect(shaky.intervalWidth).toBeGreaterThan(2 * (firm.intervalWidth as number));
  });

  test("its own leads flatter a model, the less the more there are", () => {
    expect(shaky.auc?.optimism).toBeGreaterThan(0.005);
    expect(shaky.logLoss?.optimism).toBeLessThan(0);
    expect(Math.abs(firm.auc?.optimism as number)).toBeLessThan(0.01);
    expect(firm.slope?.corrected).toBeGreaterThan(0.9);
    expect(firm.slope?.corrected).toBeLessThan(1.1);
  });

  test("the corrected AUC is nearer to that on fresh leads than the apparent one", () => {
    const patterns = makePatterns(sixTraits, { leads: 500, seed: 3 });
    const fresh = makePatterns(sixTraits, { leads: 20_000, seed: 99 });
    const truth = rightness(fresh, predict(learn(patterns, options), fresh).logits).auc as number;
    const { apparent, corrected } = shaky.auc as NonNullable<Stability["auc"]>;
    expect(Math.abs(corrected - truth)).toBeLessThan(Math.abs(apparent - truth));
  });

  test("where there is nothing to find, what a repetition finds is flattery", () => {
    const noise = makePatterns(
      Array.from({ length: 12 }, (_, k) => planted(`noise ${k}`, [0, 0, 0, 0, 0, 0])),
      { leads: 800, seed: 12 },
    );
    const learned = learn(noise, options);
    const released = {
      points: learned.points,
      borrowed: learned.borrowed,
      grades: { fit: [{ name: "A", from: 0 }], engagement: [] },
    };
    const ones = Array.from({ length: 10 }, (_, k) => repeatOnHalf(noise, released, options, k));
    const { auc } = stability(noise, rightness(noise, predict(learned, noise).logits), ones);
    expect(auc?.optimism).toBeGreaterThan(0.005);
    expect(ones.every(({ otherGrade }) => otherGrade === 0)).toBe(true);
  });
});

test("the released model itself, on its own leads, gives no lead another grade", () => {
  const figures = { auc: 0.8, logLoss: 0.3, slope: 1 };
  const patterns = makePatterns(sixTraits, { leads: 10, seed: 1 });
  const same = {
    onOwn: figures,
    onAll: figures,
    traits: [0],
    otherGrade: 0,
    probabilities: new Float64Array(10),
  };
  const summed = stability(patterns, figures, [same, { ...same, traits: [0, 1] }]);
  expect(summed.auc).toEqual({ apparent: 0.8, optimism: 0, corrected: 0.8, low: null, high: null });
  expect(summed.foundAgain).toEqual([1, 0.5, 0, 0, 0, 0]);
  expect(summed.intervalWidth).toBeNull();
});

test("stability: optimism is the mean difference, and the interval is the repetitions' own spread", () => {
  const patterns = makePatterns(sixTraits, { leads: 2, seed: 1 });
  const repetitions = Array.from({ length: 41 }, (_, k) => ({
    onOwn: { auc: 0.7 + k / 400, logLoss: 0.3, slope: null },
    onAll: { auc: 0.7, logLoss: 0.32, slope: 1 },
    traits: [],
    otherGrade: k / 40,
    probabilities: Float64Array.of(k / 40, 0.5),
  }));
  const summed = stability(patterns, { auc: 0.8, logLoss: 0.31, slope: 1.1 }, repetitions);
  expect(summed.auc?.optimism).toBeCloseTo(0.05, 12);
  expect(summed.auc?.corrected).toBeCloseTo(0.75, 12);
  expect(summed.auc?.low).toBeCloseTo(0.7 + 1 / 400, 12);
  expect(summed.auc?.high).toBeCloseTo(0.7 + 39 / 400, 12);
  expect(summed.logLoss?.corrected).toBeCloseTo(0.33, 12);
  expect(summed.slope).toBeNull();
  expect(summed.otherGrade).toBeCloseTo(0.5, 12);
  expect(summed.intervalWidth).toBeCloseTo(0.95 / 2, 12);
  expect(() => stability(patterns, { auc: 0.8, logLoss: 0.31, slope: 1 }, [])).toThrow(RangeError);
});

test("of very many patterns only so many are shown, evenly", () => {
  const patterns = makePatterns([], { leads: 12_001, seed: 1 });
  const shown = shownPatterns(patterns);
  expect(shown).toHaveLength(4001);
  expect([...shown.slice(0, 3), shown.at(-1)]).toEqual([0, 3, 6, 12_000]);
});
