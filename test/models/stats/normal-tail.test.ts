import { describe, expect, test } from "vitest";
import { normalTail } from "../../../models/stats/normal-tail.ts";

describe("normalTail", () => {
  // R 4.2.2: 2 * pnorm(-c(0.5, 1.959963984540054, 3.3, 8, 20)), digits = 15
  test.each([
    [0.5, 0.617075077451974],
    [1.959963984540054, 0.05],
    [3.3, 9.66848284767555e-4],
    [8, 1.24419211485436e-15],
    [20, 5.50724823721247e-89],
  ])("z = %d and −z", (z, expected) => {
    expect(normalTail(z) / expected).toBeCloseTo(1, 10);
    expect(normalTail(-z)).toBe(normalTail(z));
  });
});
