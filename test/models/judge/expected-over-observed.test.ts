import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedOverObserved } from "../../../models/judge/expected-over-observed.ts";
import { countedForecasts, oneByOne } from "./forecast-cases.ts";

describe("expectedOverObserved", () => {
  test("known answer", () => {
    // R 4.2.2: exp(log(10 / 8) + c(-1, 1) * qnorm(.975) * sqrt((1 - 8 / 100) / 8))
    const { ratio, low, high } = expectedOverObserved([0.1], [8], [100]);
    expect(ratio).toBeCloseTo(1.25, 12);
    expect(low).toBeCloseTo(0.643063004965499, 12);
    expect(high).toBeCloseTo(2.429777468047366, 12);
  });

  test("merged patterns are the same as separate leads; the interval holds the ratio", () => {
    fc.assert(
      fc.property(countedForecasts, (forecast) => {
        const single = oneByOne(forecast);
        const merged = expectedOverObserved(forecast.p, forecast.wins, forecast.n);
        expect(merged.ratio).toBeCloseTo(expectedOverObserved(single.p, single.wins).ratio, 10);
        expect(merged.low).toBeLessThan(merged.ratio);
        expect(merged.high).toBeGreaterThan(merged.ratio);
      }),
    );
  });

  test("refuses forecasts without wins", () => {
    expect(() => expectedOverObserved([0.1], [0], [100])).toThrow(RangeError);
  });
});
