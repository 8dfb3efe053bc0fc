import { missTest } from "../stats/miss-test.ts";
import { forecastInterval, forecastLevels } from "./forecast-interval.ts";
import type { PastForecast } from "./past-forecasts.ts";

export interface ForecastJudgement {
  readonly quarters: number;
  /** Quarters whose wins lay in the range, for each of `forecastLevels`. */
  readonly covered: readonly number[];
  /** Mean of forecast less wins: above 0, too much was foretold. */
  readonly bias: number;
  /** Mean of how far the wins lay from the forecast, and from the naive ones; null where one can't be made. */
  readonly error: number;
  readonly errorLastQuartersRate: number | null;
  readonly errorStageWeighted: number | null;
  /** How many times the variance of chance the past misses had, where that is beyond chance; else 1. */
  readonly widening: number;
}

/** Below this p-value the past misses are more than chance. */
const beyondChance = 0.05;

/** How the same forecast did on past days; null without any. */
export function judgeForecasts(past: readonly PastForecast[]): ForecastJudgement | null {
  if (past.length === 0) return null;
  return {
    quarters: past.length,
    covered: forecastLevels.map((level) => past.filter((forecast) => isIn(forecast, level)).length),
    bias: meanOf(past.map(({ mean, wins }) => mean - wins)),
    error: meanOf(past.map(({ mean, wins }) => Math.abs(mean - wins))),
    errorLastQuartersRate: errorOf(past, ({ lastQuartersRate }) => lastQuartersRate),
    errorStageWeighted: errorOf(past, ({ stageWeighted }) => stageWeighted),
    widening: wideningOf(past),
  };
}

function isIn(forecast: PastForecast, level: number): boolean {
  const { low, high } = forecastInterval(forecast, level);
  return low <= forecast.wins && forecast.wins <= high;
}

/** Null unless every quarter has such a forecast: else the errors would be of different quarters. */
function errorOf(past: readonly PastForecast[], naive: (forecast: PastForecast) => number | null) {
  const misses = past.flatMap((forecast) => {
    const foretold = naive(forecast);
    return foretold === null ? [] : [Math.abs(foretold - forecast.wins)];
  });
  return misses.length < past.length ? null : meanOf(misses);
}

function wideningOf(past: readonly PastForecast[]): number {
  const groups = past.filter(({ variance }) => variance > 0);
  if (groups.length === 0 || missTest(groups) >= beyondChance) return 1;
  return Math.max(1, meanOf(groups.map(({ mean, variance, wins }) => (wins - mean) ** 2 / variance)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
