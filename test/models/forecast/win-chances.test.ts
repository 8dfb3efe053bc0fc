import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Course, winChances } from "../../../models/forecast/win-chances.ts";

const state = "opportunity";
const logit = (p: number) => Math.log(p / (1 - p));

function course(untilDay: number, lagDays: number | null, leads: number, p = 0.2): Course {
  return { state, fromDay: 0, untilDay, lagDays, leads, logit: logit(p) };
}

/** 1,000 leads of which two win on each of the days 1 to 100, and 800 never. */
const steady = [...Array.from({ length: 100 }, (_, k) => course(k + 1, k + 1, 2)), course(101, null, 800)];

describe("winChances", () => {
  test("without states and closed leads it is p(1 − F)/(1 − pF), F the wins that came by that age", () => {
    const [soon, ever] = winChances(steady, [10])({ state, ageDays: 41, probability: 0.2 });
    expect(ever).toBeCloseTo((0.2 * 0.6) / (1 - 0.2 * 0.4), 2);
    expect(soon).toBeCloseTo((0.2 * 0.1) / (1 - 0.2 * 0.4), 2);
  });

  test("leads that were closed leave the better chance to those that were not", () => {
    const half = [...steady.slice(0, -1), course(20, null, 400), course(101, null, 400)];
    const [ever] = winChances(half, [])({ state, ageDays: 41, probability: 0.2 });
    expect(ever).toBeCloseTo(120 / (120 + 400), 2);
  });

  test("a state counts what its own leads came to", () => {
    const proposal = { ...course(101, null, 10), state: "proposal" };
    const won = { ...course(90, 90, 30), state: "proposal" };
    const chance = winChances([...steady, proposal, won], []);
    expect(chance({ state: "proposal", ageDays: 41, probability: 0.2 })[0]).toBeCloseTo(0.75, 1);
    expect(chance({ state, ageDays: 41, probability: 0.2 })[0]).toBeCloseTo(0.13, 1);
  });

  test("where the score tells nothing any more, good and poor leads have one chance, and the sum is right", () => {
    const pairs = [0.05, 0.6].flatMap((p) => [course(100, 100, 200, p), course(101, null, 200, p)]);
    const chance = winChances(pairs, []);
    for (const probability of [0.05, 0.6]) {
      expect(chance({ state, ageDays: 50, probability })[0]).toBeCloseTo(0.5, 1);
    }
  });

  test("a state that nobody saw goes as all leads of that age do", () => {
    const chance = winChances(steady, []);
    expect(chance({ state: "new", ageDays: 41, probability: 0.2 })).toEqual(
      chance({ state, ageDays: 41, probability: 0.2 }),
    );
  });

  test("chances are shares that rise with the days; without courses nothing is known", () => {
    const chance = winChances(steady, [7, 30, 92]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (ageDays, p) => {
          const found = chance({ state, ageDays, probability: p });
          expect(found).toHaveLength(4);
          expect(found.every((share, k) => share >= (found[k - 1] ?? 0) && share <= 1)).toBe(true);
        },
      ),
    );
    expect(() => winChances([], [7])).toThrow(RangeError);
  });
});
