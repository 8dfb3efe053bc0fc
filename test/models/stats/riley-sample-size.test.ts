import { describe, expect, test } from "vitest";
import { rileySampleSize } from "../../../models/stats/riley-sample-size.ts";

// The example of the documentation of R's pmsampsize: pmsampsize(type = "b", csrsquared = 0.288, parameters = 24, prevalence = 0.174).
const known = [[24, 0.174, 0.288, 662]] as const;

describe("rileySampleSize", () => {
  test.each(known)("%i parameters, %f won, R² %f: %i leads", (parameters, prevalence, coxSnell, leads) => {
    expect(rileySampleSize({ parameters, prevalence, coxSnell })).toBe(leads);
  });

  test("a base rate by itself: within 5 points of a half takes 385 leads", () => {
    expect(rileySampleSize({ parameters: 1, prevalence: 0.5, coxSnell: 0.5 })).toBe(385);
  });

  test("more parameters take more leads, a better model takes fewer", () => {
    const size = (parameters: number, coxSnell: number) =>
      rileySampleSize({ parameters, prevalence: 0.1, coxSnell });
    expect(size(40, 0.1)).toBeGreaterThan(size(20, 0.1));
    expect(size(20, 0.2)).toBeLessThan(size(20, 0.05));
  });

  test("refuses what can't be", () => {
    expect(() => rileySampleSize({ parameters: 5, prevalence: 0.1, coxSnell: 0.9 })).toThrow(RangeError);
    expect(() => rileySampleSize({ parameters: 5, prevalence: 0, coxSnell: 0.1 })).toThrow(RangeError);
  });
});
