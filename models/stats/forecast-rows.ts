import type { Numbers } from "./numbers.ts";
import { type OutcomeRow, outcomeRows, outcomeTotals } from "./outcome-rows.ts";

/** Predicted probabilities with what happened, and the totals over all rows. */
export interface Forecast {
  readonly rows: readonly OutcomeRow[];
  /** Leads of all rows, above 0. */
  readonly n: number;
  readonly wins: number;
}

/**
 * `outcomeRows` for values that are probabilities, with at least one lead.
 *
 * @throws RangeError as `outcomeRows`, on probabilities outside [0, 1], or without leads.
 * @example forecastRows([0.2, 0.7], [1, 3], [10, 4]).n // 14
 */
export function forecastRows(probabilities: Numbers, wins: Numbers, n?: Numbers): Forecast {
  const rows = outcomeRows(probabilities, wins, n);
  const wrong = rows.find(({ value }) => value < 0 || value > 1);
  if (wrong) throw new RangeError(`a probability must be between 0 and 1, got ${wrong.value}`);
  const totals = outcomeTotals(rows);
  if (totals.n === 0) throw new RangeError("a forecast is judged on at least one lead, got none");
  return { rows, ...totals };
}
