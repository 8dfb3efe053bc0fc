import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier, shareBy } from "../../../models/stats/kaplan-meier.ts";

const days = [3, 5, 5, 8, 12, 12, 20, 30, 30, 41];
const event = [1, 1, 0, 1, 1, 0, 0, 1, 0, 0];
const n = [2, 3, 4, 1, 2, 6, 5, 1, 3, 10];
const leads = days.map((day, i) => ({ days: day, event: event[i] === 1, n: n[i] as number }));

const observation = fc.record({
  days: fc.integer({ min: 0, max: 50 }),
  event: fc.boolean(),
  n: fc.integer({ min: 1, max: 5 }),
});
const observations = fc.array(observation, { maxLength: 40 });

describe("kaplanMeier", () => {
  test("counted leads, ties of wins and ends of watch", () => {
    // statsmodels 0.15.0: s = SurvfuncRight(days, event, freq_weights=n); s.surv_times, 1 - s.surv_prob
    const curve = kaplanMeier(leads);
    const share = [
      0.05405405405405406, 0.1351351351351352, 0.16602316602316602, 0.2277992277992278, 0.2829564258135686,
    ];
    expect(curve.days).toEqual([3, 5, 8, 12, 30]);
    share.forEach((value, i) => {
      expect(curve.share[i]).toBeCloseTo(value, 12);
    });
  });

  test("everything watched to the end: the plain share", () => {
    fc.assert(
      fc.property(observations, (some) => {
        const watched = some.map((lead) => (lead.event ? lead : { ...lead, days: 50 }));
        const all = watched.reduce((sum, lead) => sum + lead.n, 0);
        const won = watched
          .filter((lead) => lead.event && lead.days <= 20)
          .reduce((sum, lead) => sum + lead.n, 0);
        expect(shareBy(kaplanMeier(watched), 20)).toBeCloseTo(all === 0 ? 0 : won / all, 10);
      }),
    );
  });

  test("rises from 0 towards 1; merged leads are the same as separate ones", () => {
    fc.assert(
      fc.property(observations, (some) => {
        const curve = kaplanMeier(some);
        const separate = kaplanMeier(
          some.flatMap((lead) => Array.from({ length: lead.n }, () => ({ ...lead, n: 1 }))),
        );
        expect(separate).toEqual(curve);
        curve.share.forEach((share, i) => {
          expect(share).toBeGreaterThan(curve.share[i - 1] ?? 0);
          expect(share).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test("refuses negative days and counts", () => {
    expect(() => kaplanMeier([{ days: -1, event: true, n: 1 }])).toThrow(RangeError);
    expect(() => kaplanMeier([{ days: 1, event: true, n: -1 }])).toThrow(RangeError);
  });
});

describe("shareBy", () => {
  test.each([
    [2.9, 0],
    [3, 0.5],
    [8, 0.5],
    [9, 0.75],
    [1000, 0.75],
  ])("day %d", (day, share) => {
    expect(shareBy({ days: [3, 9], share: [0.5, 0.75] }, day)).toBe(share);
  });
});
