import { forecastRows } from "../stats/forecast-rows.ts";
import type { Numbers } from "../stats/numbers.ts";
import type { OutcomeRow } from "../stats/outcome-rows.ts";

/** A wrong certainty costs ln(1e9) = 20.7, not infinity: one lead must not decide the mean. */
const smallestProbability = 1e-9;

/**
 * How far predicted probabilities are from what happened, in nats per lead: the mean of −ln p over wins and
 * −ln(1 − p) over losses. Lower is better; predicting the base rate for all gives its entropy. Probabilities are
 * clipped to [1e-9, 1 − 1e-9].
 *
 * Source: I. J. Good, "Rational decisions", JRSS B 14 (1952); the same as scikit-learn's `log_loss` inside the clip.
 *
 * @param probabilities per row, 0 to 1; wins: leads won per row; n: leads per row, one each without it.
 * @throws RangeError on unequal lengths, impossible counts or probabilities, or no leads at all.
 * @example logLoss([0.9, 0.2], [1, 0]); // 0.1643
 */
export function logLoss(probabilities: Numbers, wins: Numbers, n?: Numbers): number {
  const forecast = forecastRows(probabilities, wins, n);
  return forecast.rows.reduce((sum, row) => sum + loss(row), 0) / forecast.n;
}

function loss({ value, wins, losses }: OutcomeRow): number {
  const p = Math.min(1 - smallestProbability, Math.max(smallestProbability, value));
  return -wins * Math.log(p) - losses * Math.log1p(-p);
}
