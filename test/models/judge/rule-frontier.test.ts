import { describe, expect, test } from "vitest";
import { frontierSettings, judgeSettings, ruleFrontier } from "../../../models/judge/rule-frontier.ts";
import { beyondFoldNoise, type UnseenFigures, unseenFigures } from "../../../models/judge/unseen-figures.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };

test("the configured setting is not asked for once more", () => {
  const asked = frontierSettings({ ...options, maxRules: 8, maxPoints: 30 });
  expect(asked.map(({ maxRules, maxPoints }) => [maxRules, maxPoints])).toEqual([
    [3, 30],
    [5, 30],
    [12, 30],
    [20, 30],
    [null, 30],
    [8, 10],
    [8, 1000],
  ]);
  expect(frontierSettings(options)).toHaveLength(8);
});

test("costs are differences to the configured setting, fewest rules and points first", () => {
  const figures = { auc: 0.7, foldLosses: [0.2, 0.3, 0.4, 0.3, 0.2] };
  const frontier = ruleFrontier({ ...figures, logLoss: 0.28, options }, [
    {
      auc: 0.6,
      logLoss: 0.29,
      foldLosses: [0.21, 0.31, 0.411, 0.31, 0.209],
      options: { ...options, maxRules: 3 },
    },
    {
      auc: 0.7,
      logLoss: 0.281,
      foldLosses: [0.25, 0.28, 0.42, 0.27, 0.19],
      options: { ...options, maxPoints: 10 },
    },
  ]);
  expect(frontier.map(({ maxRules, maxPoints }) => [maxRules, maxPoints])).toEqual([
    [3, 100],
    [null, 10],
    [null, 100],
  ]);
  expect(frontier[0]?.more).toBeCloseTo(0.01, 12);
  expect(frontier.map(({ isMeasurable }) => isMeasurable)).toEqual([true, false, false]);
});

test("one rule is worse than as many as pay, by more than folds differ", () => {
  const world = makePatterns(sixTraits, { leads: 3000, seed: 4 });
  const single = { ...options, maxRules: 1 };
  const [whole, few] = judgeSettings(world, [options, single]) as [UnseenFigures, UnseenFigures];
  const [one] = ruleFrontier({ ...whole, options }, [{ ...few, options: single }]);
  expect(one?.more).toBeGreaterThan(0.005);
  expect(one?.isMeasurable).toBe(true);
});

describe("figures on unseen leads", () => {
  test("a fold's log-loss is that of its own leads", () => {
    const world = makePatterns(sixTraits, { leads: 100, seed: 1 });
    const { foldLosses, logLoss } = unseenFigures(world, new Float64Array(100));
    expect(foldLosses).toHaveLength(5);
    for (const loss of [logLoss, ...foldLosses]) expect(loss).toBeCloseTo(Math.log(2), 12);
  });

  test("beyond noise is what a t-test at 5% calls different from 0", () => {
    // R 4.2.2: t.test(c(.002, .001, .004, -.001, .003))$p.value = 0.10454; with .0005 for -.001: 0.03051
    expect(beyondFoldNoise([0.002, 0.001, 0.004, -0.001, 0.003])).toBe(false);
    expect(beyondFoldNoise([0.002, 0.001, 0.004, 0.0005, 0.003])).toBe(true);
  });
});
