import { expect, test } from "vitest";
import { shuffledLabelsAuc } from "../../../models/judge/shuffled-labels.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };

test("finds nothing, however much there was to find before the outcomes were dealt out anew", () => {
  const areas = [1, 2, 3].map((seed) =>
    shuffledLabelsAuc(makePatterns(sixTraits, { leads: 1500, seed }), options),
  );
  for (const { auc, low, high } of areas) {
    expect(low).toBeLessThanOrEqual(auc);
    expect(high).toBeGreaterThanOrEqual(auc);
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.03);
  }
});

test("deals the same way each time", () => {
  const few = makePatterns(sixTraits.slice(0, 1), { leads: 400, seed: 2 });
  expect(shuffledLabelsAuc(few, options)).toEqual(shuffledLabelsAuc(few, options));
});
