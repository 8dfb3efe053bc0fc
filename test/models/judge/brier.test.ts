import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brier } from "../../../models/judge/brier.ts";
import { countedForecasts, oneByOne } from "./forecast-cases.ts";

const p = [0.9, 0.2, 0.05, 0.6, 0.6, 0.33];

describe("brier", () => {
  test("known answers", () => {
    // scikit-learn 1.9.1: brier_score_loss([1, 0, 0, 1, 0, 1], p), and with sample_weight=[3, 10, 40, 2, 5, 1]
    expect(brier(p, [1, 0, 0, 1, 0, 1])).toBeCloseTo(0.17023333333333332, 12);
    expect(brier(p, [3, 0, 0, 2, 0, 1], [3, 10, 40, 2, 5, 1])).toBeCloseTo(0.050801639344262295, 12);
  });

  test("merged patterns are the same as separate leads; between 0 and 1", () => {
    fc.assert(
      fc.property(countedForecasts, (forecast) => {
        const single = oneByOne(forecast);
        const score = brier(forecast.p, forecast.wins, forecast.n);
        expect(score).toBeCloseTo(brier(single.p, single.wins), 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
