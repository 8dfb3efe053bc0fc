import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inDirection } from "../../../models/points/in-direction.ts";

const weights = [2, 1, 4, 1, 0.5, 3, 2];
const line = [1, 3, 2, 2.5, 0, 4, 3.5].map((effect, k) => ({ effect, weight: weights[k] as number }));

describe("inDirection", () => {
  // scikit-learn 1.9.1: IsotonicRegression(increasing=…).fit_transform(range(7), effects, sample_weight=weights)
  test.each([
    [
      "increasing" as const,
      [1, 2.076923076923077, 2.076923076923077, 2.076923076923077, 2.076923076923077, 3.8, 3.8],
    ],
    ["decreasing" as const, new Array(7).fill(2.5555555555555554)],
  ])("%s, as scikit-learn", (direction, expected) => {
    inDirection(line, direction).forEach(({ effect }, k) => {
      expect(effect).toBeCloseTo(expected[k] as number, 12);
    });
  });

  test("what runs in the direction already stays as it is, and its other fields with it", () => {
    const risen = [1, 2, 2, 5].map((effect, piece) => ({ effect, weight: 1 + piece, piece }));
    expect(inDirection(risen, "increasing")).toEqual(risen);
  });

  test("it only rises, and keeps the weighted sum", () => {
    const point = fc.record({
      effect: fc.double({ min: -5, max: 5, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    });
    const sum = (points: readonly { effect: number; weight: number }[]) =>
      points.reduce((total, { effect, weight }) => total + effect * weight, 0);
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const found = inDirection(points, "increasing");
        found.slice(1).forEach(({ effect }, k) => {
          expect(effect).toBeGreaterThanOrEqual(found[k]?.effect ?? Number.NaN);
        });
        expect(sum(found)).toBeCloseTo(sum(points), 6);
      }),
    );
  });
});
