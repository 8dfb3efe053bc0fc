import { forecastRows } from "../stats/forecast-rows.ts";
import type { Numbers } from "../stats/numbers.ts";
import type { OutcomeRow } from "../stats/outcome-rows.ts";

/**
 * Mean squared distance between predicted probability and outcome (1 won, 0 not). Lower is better; predicting the
 * base rate r for all gives r(1 − r).
 *
 * Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
 *
 * @param probabilities per row, 0 to 1; wins: leads won per row; n: leads per row, one each without it.
 * @throws RangeError on unequal lengths, impossible counts or probabilities, or no leads at all.
 * @example brier([0.9, 0.2], [1, 0]); // 0.025
 */
export function brier(probabilities: Numbers, wins: Numbers, n?: Numbers): number {
  const forecast = forecastRows(probabilities, wins, n);
  return forecast.rows.reduce((sum, row) => sum + squaredError(row), 0) / forecast.n;
}

function squaredError({ value, wins, losses }: OutcomeRow): number {
  return wins * (1 - value) ** 2 + losses * value ** 2;
}
