import { describe, expect, test } from "vitest";
import { type KnownCourse, pastForecasts } from "../../../models/forecast/past-forecasts.ts";

const state = "opportunity: Proposal";

function course(knownDay: string, untilDay: number, lagDays: number | null, leads: number): KnownCourse {
  return { knownDay, state, fromDay: 0, untilDay, lagDays, leads, logit: -1 };
}

const known = [course("2025-07-01", 60, 60, 50), course("2025-07-01", 101, null, 150)];
const open = { state, ageDays: 30, probability: 0.27, leads: 100, wonInQuarter: 20 };
const days = ["2025-04-01", "2025-07-01", "2025-10-01"].map((day) => ({ day, daysLeft: 92, open: [open] }));

describe("pastForecasts", () => {
  test("a day with fewer than 40 known wins is left out; the others have what was foretold, and what came", () => {
    const past = pastForecasts(days, known);
    expect(past.map(({ day }) => day)).toEqual(["2025-07-01", "2025-10-01"]);
    expect(past[0]).toMatchObject({
      openLeads: 100,
      knownWins: 50,
      wins: 20,
      lastQuartersRate: 20,
      stageWeighted: 25,
    });
    expect(past[0]?.mean).toBeCloseTo(25, 0);
    // Binomial 100·¼·¾, and the level of 50 wins of one lag, 25²/50
    expect(past[0]?.variance).toBeCloseTo(18.75 + 12.5, 0);
  });

  test("what was learned after a day changes nothing of its forecast", () => {
    const later = course("2025-10-01", 60, 60, 500);
    const [july, october] = pastForecasts(days, [...known, later]);
    expect(july).toEqual(pastForecasts(days, known)[0]);
    expect(october?.mean).toBeGreaterThan(60);
  });

  test("naive forecasts that can't be made are null", () => {
    const without = { ...open, state: "without opportunity" };
    const [first] = pastForecasts([{ day: "2025-07-01", daysLeft: 92, open: [without] }], known);
    expect(first).toMatchObject({ lastQuartersRate: null, stageWeighted: null });
  });
});
