import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logLoss } from "../../../models/judge/log-loss.ts";
import { countedForecasts, oneByOne } from "./forecast-cases.ts";

const p = [0.9, 0.2, 0.05, 0.6, 0.6, 0.33];

describe("logLoss", () => {
  test("known answers", () => {
    // scikit-learn 1.9.1: log_loss([1, 0, 0, 1, 0, 1], p), and with sample_weight=[3, 10, 40, 2, 5, 1]
    expect(logLoss(p, [1, 0, 0, 1, 0, 1])).toBeCloseTo(0.48592939025355725, 12);
    expect(logLoss(p, [3, 0, 0, 2, 0, 1], [3, 10, 40, 2, 5, 1])).toBeCloseTo(0.18542649782036008, 12);
  });

  test("a wrong certainty costs ln(1e9), a right one nothing", () => {
    expect(logLoss([0], [1])).toBeCloseTo(Math.log(1e9), 6);
    expect(logLoss([1], [0])).toBeCloseTo(Math.log(1e9), 6);
    expect(logLoss([1, 0], [1, 0])).toBeCloseTo(0, 8);
  });

  test("merged patterns are the same as separate leads; no constant beats the base rate", () => {
    fc.assert(
      fc.property(countedForecasts, fc.integer({ min: 1, max: 99 }), (forecast, percent) => {
        const single = oneByOne(forecast);
        const rate = single.wins.reduce((sum, won) => sum + won, 0) / single.wins.length;
        const constant = (value: number) =>
          logLoss(
            single.p.map(() => value),
            single.wins,
          );
        expect(logLoss(forecast.p, forecast.wins, forecast.n)).toBeCloseTo(
          logLoss(single.p, single.wins),
          10,
        );
        expect(constant(percent / 100)).toBeGreaterThanOrEqual(constant(rate) - 1e-12);
      }),
    );
  });
});
