import { expect, test } from "vitest";
import { fitNewton } from "../../../models/fit/newton.ts";
import { shuffledLabelsAuc } from "../../../models/judge/shuffled-labels.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const options = { solver: fitNewton, penalised: true, maxPoints: 100 };

test("finds nothing, however much there was to find before the outcomes were dealt out anew", () => {
  const areas = [1, 2, 3].map((seed) =>
    shuffledLabelsAuc(makePatterns(sixTraits, { leads: 1500, seed }), options),
  );
  for (const { auc, low, high } of areas) {
    expect(low).toBeLessThanOrEqual(auc);
    expect(high).toBeGreaterThanOrEqual(auc);
    expect(high - low).toBeLessThan(0.12);
  }
  const mean = areas.reduce((sum, { auc }) => sum + auc, 0) / areas.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.04);
});

test("deals the same way each time, and never learns from all leads", () => {
  const few = makePatterns(sixTraits.slice(0, 1), { leads: 400, seed: 2 });
  const learnedFrom: number[] = [];
  const watched: LearnOptions = {
    ...options,
    solver: (design, how) => {
      learnedFrom.push(design.n.length);
      return fitNewton(design, how);
    },
  };
  expect(shuffledLabelsAuc(few, watched)).toEqual(shuffledLabelsAuc(few, options));
  expect(Math.max(...learnedFrom)).toBeLessThan(400);
});
