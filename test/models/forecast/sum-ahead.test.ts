import { expect, test } from "vitest";
import { forecastInterval } from "../../../models/forecast/forecast-interval.ts";
import { levelVariance } from "../../../models/forecast/level-variance.ts";
import { oneWin, sumAhead } from "../../../models/forecast/sum-ahead.ts";
import { seededRandom } from "../../../models/random.ts";

test("wins are binomial, and share what the level may be off", () => {
  expect(sumAhead([{ leads: 50, chance: 0.1, worth: oneWin }], 0)).toEqual({ mean: 5, variance: 4.5 });
  expect(sumAhead([{ leads: 50, chance: 0.1, worth: oneWin }], 0.01).variance).toBeCloseTo(4.75, 12);
});

test("ranges of amounts hold as many simulated sums as they say", () => {
  const draws = [4, 8, 12, 40];
  const worth = { mean: 16, square: draws.reduce((sum, x) => sum + x * x, 0) / 4 };
  const { low, high } = forecastInterval(sumAhead([{ leads: 120, chance: 0.2, worth }], 0), 0.8);
  const next = seededRandom(5);
  const sums = Array.from({ length: 4000 }, () => {
    let sum = 0;
    for (let lead = 0; lead < 120; lead++) if (next() < 0.2) sum += draws[Math.floor(4 * next())] as number;
    return sum;
  });
  expect(sums.filter((sum) => low <= sum && sum <= high).length / 4000).toBeCloseTo(0.8, 1);
});

test("a level that rests on 100 wins of one lag is known to a tenth; unequal lags tell less; parts of a course count once", () => {
  const won = (lagDays: number, leads: number, fromDay = 0) => ({
    ...{ state: "opportunity", fromDay, untilDay: lagDays, lagDays, leads, logit: 0 },
  });
  expect(levelVariance([won(30, 100), won(30, 100, 7)])).toBeCloseTo(0.01, 12);
  expect(levelVariance([won(10, 50), won(50, 50)])).toBeCloseTo((50 * 2600) / 3000 ** 2, 12);
  expect(levelVariance([])).toBe(0);
});
