import { describe, expect, test } from "vitest";
import { normalWinInterval, normalWinTail } from "../../../models/stats/normal-win-count.ts";

const hundred = { mean: 100, variance: 90 };

describe("normal win counts", () => {
  test("interval from mean and variance", () => {
    // R 4.2.2: ceiling(100 + c(-1, 1) * qnorm(.975) * sqrt(90) - .5) is 81 119; so is qbinom(c(.025, .975), 1000, .1)
    expect(normalWinInterval(hundred)).toEqual({ low: 81, high: 119 });
    expect(normalWinInterval({ mean: 1, variance: 1 }).low).toBe(0);
  });

  test("tail from mean and variance", () => {
    // R 4.2.2: 2 * pnorm(-19.5 / sqrt(90))
    expect(normalWinTail(hundred, 120)).toBeCloseTo(0.0398326192447414, 12);
    expect(normalWinTail(hundred, 80)).toBe(normalWinTail(hundred, 120));
    expect(normalWinTail(hundred, 100)).toBe(1);
  });

  test("without variance only the expected number is possible", () => {
    expect(normalWinTail({ mean: 3, variance: 0 }, 3)).toBe(1);
    expect(normalWinTail({ mean: 3, variance: 0 }, 4)).toBe(0);
  });

  test("refuses negative moments and wins", () => {
    expect(() => normalWinInterval({ mean: 1, variance: -1 })).toThrow(RangeError);
    expect(() => normalWinTail({ mean: -1, variance: 1 }, 0)).toThrow(RangeError);
    expect(() => normalWinTail({ mean: 1, variance: 1 }, -1)).toThrow(RangeError);
  });
});
