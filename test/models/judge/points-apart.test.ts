import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MetRule, pointsApart } from "../../../models/judge/points-apart.ts";

const rules = (leads: number, others: number) =>
  fc.array(
    fc.record({
      points: fc.integer({ min: -20, max: 20 }),
      met: fc.nat({ max: leads }),
      otherMet: fc.nat({ max: others }),
    }),
  );

const meanOf = (all: readonly MetRule[], met: "met" | "otherMet", leads: number) =>
  all.reduce((sum, rule) => sum + rule.points * rule[met], 0) / leads;

describe("pointsApart", () => {
  test("by hand: 38 of 100 take 9 points off, where it is 33 of 300; 10 of 100 add 6, where it is 90 of 300", () => {
    const apart = pointsApart(
      [
        { points: -9, met: 38, otherMet: 33 },
        { points: 6, met: 10, otherMet: 90 },
      ],
      { leads: 100, others: 300 },
    );
    expect(apart.rules.map(({ difference }) => difference)).toEqual([
      expect.closeTo(-2.43, 12),
      expect.closeTo(-1.2, 12),
    ]);
    expect(apart.difference).toBeCloseTo(-3.63, 12);
  });

  test("the rules' differences add up to that of the means, whatever the rules", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }).chain((leads) =>
          fc.integer({ min: 1, max: 5000 }).chain((others) =>
            fc.record({
              leads: fc.constant(leads),
              others: fc.constant(others),
              all: rules(leads, others),
            }),
          ),
        ),
        ({ leads, others, all }) => {
          const apart = pointsApart(all, { leads, others });
          const means = meanOf(all, "met", leads) - meanOf(all, "otherMet", others);
          expect(apart.difference).toBeCloseTo(means, 8);
          expect(apart.rules.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(means, 8);
        },
      ),
    );
  });

  test("needs leads on both sides", () => {
    expect(() => pointsApart([], { leads: 0, others: 3 })).toThrow(RangeError);
    expect(() => pointsApart([], { leads: 3, others: 0 })).toThrow(RangeError);
  });
});
