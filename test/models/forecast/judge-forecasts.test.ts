import { expect, test } from "vitest";
import { judgeForecasts } from "../../../models/forecast/judge-forecasts.ts";
import type { PastForecast } from "../../../models/forecast/past-forecasts.ts";

function past(wins: number, lastQuartersRate: number | null = 30): PastForecast {
  return {
    day: "2025-07-01",
    openLeads: 300,
    knownWins: 200,
    mean: 25,
    variance: 25,
    wins,
    lastQuartersRate,
    stageWeighted: 15,
  };
}

test("counts the quarters inside each range, and the misses", () => {
  // 50, 80 and 95% ranges of a gamma with mean and variance 25: 22 to 28, 19 to 32, 16 to 36
  expect(judgeForecasts([past(25), past(19), past(33)])).toMatchObject({
    quarters: 3,
    covered: [1, 2, 3],
    bias: -2 / 3,
    error: 14 / 3,
    errorLastQuartersRate: 19 / 3,
    errorStageWeighted: 32 / 3,
    widening: 1,
  });
});

test("misses beyond chance widen the ranges by as much as they were", () => {
  expect(judgeForecasts([past(40), past(10), past(40)])?.widening).toBe(9);
});

test("a naive forecast that some quarter lacks has no error; without past there is no judgement", () => {
  expect(judgeForecasts([past(25), past(25, null)])?.errorLastQuartersRate).toBeNull();
  expect(judgeForecasts([])).toBeNull();
});
