import { describe, expect, test } from "vitest";
import { normalWinInterval } from "../../../models/stats/normal-win-count.ts";

const hundred = { mean: 100, variance: 90 };

describe("normal win counts", () => {
  test("interval from mean and variance", () => {
    // R 4.2.2: ceiling(100 + c(-1, 1) * qnorm(.975) * sqrt(90) - .5) is 81 119; so is qbinom(c(.025, .975), 1000, .1)
    expect(normalWinInterval(hundred)).toEqual({ low: 81, high: 119 });
    expect(normalWinInterval({ mean: 1, variance: 1 }).low).toBe(0);
  });

  test("without variance only the expected number is possible", () => {
    expect(normalWinInterval({ mean: 3, variance: 0 })).toEqual({ low: 3, high: 3 });
  });

  test("refuses negative moments", () => {
    expect(() => normalWinInterval({ mean: 1, variance: -1 })).toThrow(RangeError);
  });
});
