import { forecastRows } from "../stats/forecast-rows.ts";
import { type Interval, z95 } from "../stats/interval.ts";
import type { Numbers } from "../stats/numbers.ts";

/**
 * Predicted wins over actual wins: 1 is right on average, 1.25 means a quarter too many were promised.
 * 95% interval on the log scale, with predictions taken as given and the chance all in the wins:
 * ratio · exp(±1.96·√((1 − O/N)/O)). Undefined without wins.
 *
 * Source: Debray et al., "A guide to systematic review and meta-analysis of prediction model performance",
 * BMJ 356 (2017), i6460: Var(ln O/E) = (1 − O/N)/O.
 *
 * @param probabilities per row, 0 to 1; wins: leads won per row; n: leads per row, one each without it.
 * @throws RangeError on unequal lengths, impossible counts or probabilities, or no wins at all.
 * @example expectedOverObserved([0.1], [8], [100]); // { ratio: 1.25, low: 0.643, high: 2.431 }
 */
export function expectedOverObserved(
  probabilities: Numbers,
  wins: Numbers,
  n?: Numbers,
): Interval & { readonly ratio: number } {
  const forecast = forecastRows(probabilities, wins, n);
  if (forecast.wins === 0) throw new RangeError("expected over observed needs at least one win, got none");
  const expected = forecast.rows.reduce((sum, row) => sum + row.value * (row.wins + row.losses), 0);
  const ratio = expected / forecast.wins;
  const reach = Math.exp(z95 * Math.sqrt((1 - forecast.wins / forecast.n) / forecast.wins));
  return { ratio, low: ratio / reach, high: ratio * reach };
}
