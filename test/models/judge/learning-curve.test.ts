import { describe, expect, test } from "vitest";
import { crossFit } from "../../../models/judge/cross-fit.ts";
import {
  type CurvePoint,
  learnedFromAll,
  learnFromPart,
  learningCurve,
} from "../../../models/judge/learning-curve.ts";
import { foldSplits } from "../../../models/judge/splits.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import { totals } from "../../../models/patterns.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

/** Log-loss of 0.25 + b/wins, in each fold shifted by its own leads and with its own b. */
function curve(b: readonly number[]): CurvePoint[] {
  return [0.5, 0.7, 1].map((share) => {
    const foldLosses = b.map((own, fold) => 0.25 + fold / 10 + own / (200 * share));
    const logLoss = foldLosses.reduce((sum, loss) => sum + loss, 0) / b.length;
    return { share, wins: 200 * share, auc: 0.7, logLoss, foldLosses };
  });
}

describe("learningCurve", () => {
  test("twice the wins save half of b/wins, however much the folds' own levels differ", () => {
    const { gainOfTwice, isMeasurable } = learningCurve(curve([2, 2.1, 1.9, 2, 2]), 250);
    expect(gainOfTwice).toBeCloseTo(2 / 500, 12);
    expect(isMeasurable).toBe(true);
  });

  test("is the line of least squares", () => {
    // R 4.2.2: coef(lm(c(.31, .295, .29) ~ I(1 / c(50, 70, 100))))[2] = 2.033783783783785
    const points = [0.31, 0.295, 0.29].map((logLoss, k) => ({
      ...(curve([1, 1])[k] as CurvePoint),
      wins: [50, 70, 100][k] as number,
      logLoss,
    }));
    expect(learningCurve(points, 100).gainOfTwice).toBeCloseTo(2.033783783783785 / 200, 12);
  });

  test("never claims that more leads harm, nor what the folds do not agree on", () => {
    expect(learningCurve(curve([-2, -2, -2.1, -2, -2]), 250)).toMatchObject({
      gainOfTwice: 0,
      isMeasurable: false,
    });
    expect(learningCurve(curve([9, -5, 4, -2, 0]), 250).isMeasurable).toBe(false);
  });
});

describe("learnFromPart", () => {
  const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
  const world = makePatterns(sixTraits, { leads: 1500, seed: 4 });

  test("learns from a part of the wins of four folds, the same each time", () => {
    const half = learnFromPart(world, options, 0.5);
    expect(half.wins / totals(world).wins).toBeGreaterThan(0.35);
    expect(half.wins / totals(world).wins).toBeLessThan(0.45);
    expect(half).toEqual(learnFromPart(world, options, 0.5));
  });

  test("a tenth of the leads teaches less than all of them; all is what cross-fitting learns from", () => {
    const all = learnedFromAll(world, crossFit(world, foldSplits(world), options).logits);
    expect(learnFromPart(world, options, 0.1).logLoss).toBeGreaterThan(all.logLoss);
    expect(all.share).toBe(1);
    expect(all.wins / totals(world).wins).toBeCloseTo(0.8, 10);
  });
});
