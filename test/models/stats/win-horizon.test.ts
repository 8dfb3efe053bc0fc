import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LeadLag, winHorizon } from "../../../models/stats/win-horizon.ts";

const lead = fc.record({
  ageDays: fc.integer({ min: 0, max: 120 }),
  lagDays: fc.option(fc.integer({ min: 0, max: 80 })),
  n: fc.integer({ min: 1, max: 4 }),
});

/** The definition, horizon by horizon. */
function byDefinition(leads: readonly LeadLag[], share: number): number | null {
  for (let horizon = 1; horizon <= 200; horizon++) {
    const wins = leads.filter(({ ageDays, lagDays }) => ageDays > 2 * horizon && lagDays !== null);
    const all = wins.reduce((sum, { n }) => sum + n, 0);
    const within = wins.filter(({ lagDays }) => (lagDays ?? 0) <= horizon).reduce((sum, { n }) => sum + n, 0);
    if (all > 0 && within * 100 >= Math.round(share * 100) * all) return horizon;
  }
  return null;
}

describe("winHorizon", () => {
  test("covers nine of ten wins of old leads", () => {
    const old = [10, 12, 15, 20, 25, 30, 35, 40, 60, 90].map((lagDays) => ({ ageDays: 400, lagDays, n: 1 }));
    expect(winHorizon(old)).toBe(60);
    expect(winHorizon(old, 0.5)).toBe(25);
    expect(winHorizon(old, 1)).toBe(90);
  });

  test("young leads with quick wins do not shorten it", () => {
    const old = { ageDays: 300, lagDays: 50, n: 100 };
    const young = { ageDays: 20, lagDays: 5, n: 100 };
    expect(winHorizon([old, young])).toBe(50);
  });

  test("exponential lags seen up to each lead's age: close to their 90% point", () => {
    // One cohort per day of age up to 600, lags with mean 30 days: the 90% point is 30 ln 10 = 69.1 days.
    const leads = Array.from({ length: 600 }, (_, i) => i + 1).flatMap((ageDays) =>
      Array.from({ length: 40 }, (_, j) => -30 * Math.log(1 - (j + 0.5) / 40)).map((lagDays) => ({
        ageDays,
        lagDays: lagDays <= ageDays ? lagDays : null,
        n: 1,
      })),
    );
    expect(winHorizon(leads)).toBeGreaterThanOrEqual(64);
    expect(winHorizon(leads)).toBeLessThanOrEqual(70);
  });

  test("null without old wins, and where lags are too long to judge", () => {
    expect(winHorizon([])).toBeNull();
    expect(winHorizon([{ ageDays: 500, lagDays: null, n: 9 }])).toBeNull();
    expect(winHorizon([{ ageDays: 2, lagDays: 1, n: 9 }])).toBeNull();
    expect(winHorizon([{ ageDays: 100, lagDays: 60, n: 9 }])).toBeNull();
  });

  test("a day is the shortest horizon, part of a day counts as a whole one", () => {
    expect(winHorizon([{ ageDays: 10, lagDays: 0, n: 1 }])).toBe(1);
    expect(winHorizon([{ ageDays: 10, lagDays: 1.2, n: 1 }])).toBe(2);
  });

  test("the same as its definition", () => {
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 30 }), fc.constantFrom(0.5, 0.7, 0.9, 1), (leads, share) => {
        expect(winHorizon(leads, share)).toBe(byDefinition(leads, share));
      }),
    );
  });

  test("refuses negative days and impossible shares", () => {
    expect(() => winHorizon([{ ageDays: 5, lagDays: -1, n: 1 }])).toThrow(RangeError);
    expect(() => winHorizon([], 0)).toThrow(RangeError);
  });
});
