import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { funnelLimits } from "../../../models/stats/funnel-limits.ts";

describe("funnelLimits", () => {
  test("known answer", () => {
    // R 4.2.2: 1 + c(-1, 1) * qnorm(.975) * sqrt(21 * 1.3) / 25 and the same with qnorm(.999)
    const { warning, alarm } = funnelLimits(25, 21, 1.3);
    expect(warning.low).toBeCloseTo(0.590372216167019, 12);
    expect(warning.high).toBeCloseTo(1.409627783832981, 12);
    expect(alarm.low).toBeCloseTo(0.354148840953493, 12);
    expect(alarm.high).toBeCloseTo(1.645851159046507, 12);
  });

  test("holds 1, never below 0, the alarm outside the warning", () => {
    const positive = fc.double({ min: 0.1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 1, max: 10, noNaN: true }),
        (expected, variance, phi) => {
          const { warning, alarm } = funnelLimits(expected, variance, phi);
          expect(alarm.low).toBeGreaterThanOrEqual(0);
          expect(warning.low).toBeGreaterThanOrEqual(alarm.low);
          expect(warning.low).toBeLessThan(1);
          expect(warning.high).toBeGreaterThan(1);
          expect(alarm.high).toBeGreaterThan(warning.high);
        },
      ),
    );
  });

  test.each([
    [0, 1, 1],
    [1, -1, 1],
    [1, 1, 0.9],
  ])("refuses E = %d, V = %d, φ = %d", (expected, variance, phi) => {
    expect(() => funnelLimits(expected, variance, phi)).toThrow(RangeError);
  });
});
