import { ownShares, type WorkerRow } from "./own-share.ts";

/** Leads of one worker at one value of what may matter, such as the logarithm of the weekly load. */
export interface ExposedRow extends WorkerRow {
  readonly value: number;
}

export interface WithinWorkers {
  /** ln of the factor by which wins over promise change with each unit of the value, within the same worker. */
  readonly slope: number;
  readonly se: number;
  /** How much more the rows scatter than chance explains; below 1 where wins are not rare. */
  readonly dispersion: number;
  readonly logLikelihood: number;
}

/** No factor of a unit is told beyond e⁸: such a slope separates wins from losses. */
const steepest = 8;
/** Halvings of [−8, 8]: to the last digit of a double. */
const halvings = 60;
/** Rows beyond one for each worker and one for the slope. */
const fewestDegrees = 5;

/**
 * Does the same worker win less of what leads promise where the value is higher? Poisson regression of wins with the promise as
 * exposure and an intercept for each worker, which the worker's own total stands for; so reps are compared with themselves and
 * with nobody else. The standard error is widened, or narrowed, by Pearson's dispersion.
 *
 * Source: Whitaker et al. (2006), see `ownShares`; the same as R's `glm(wins ~ value + worker + offset(log(expected)), quasipoisson)`.
 *
 * @returns null where there are too few rows to know how much they scatter, or no slope is finite: no value varies within a worker
 *   who won, or all wins lie at one end.
 * @example withinWorkers(rows)?.slope // −0.2: each unit more costs 18% of the wins
 */
export function withinWorkers(rows: readonly ExposedRow[]): WithinWorkers | null {
  const telling = tellingRows(rows);
  const freedom = telling.length - new Set(telling.map(({ worker }) => worker)).size - 1;
  const slope = root(telling);
  if (freedom < fewestDegrees || slope === null) return null;
  const shares = ownShares(tilted(telling, slope));
  const dispersion = squares(telling, shares) / freedom;
  const se = Math.sqrt(dispersion / derivatives(telling, slope).information);
  return { slope, se, dispersion, logLikelihood: logLikelihood(telling, shares) };
}

/** Rows that promise something, of workers who won something: the others say nothing about a difference. */
function tellingRows(rows: readonly ExposedRow[]): ExposedRow[] {
  const winners = new Set(rows.filter(({ observed }) => observed > 0).map(({ worker }) => worker));
  return rows.filter(({ worker, expected }) => expected > 0 && winners.has(worker));
}

function tilted(rows: readonly ExposedRow[], slope: number): ExposedRow[] {
  return rows.map((row) => ({ ...row, expected: row.expected * Math.exp(slope * row.value) }));
}

/** The score falls as the slope rises, so that its zero is found by halving. */
function root(rows: readonly ExposedRow[]): number | null {
  let [low, high] = [-steepest, steepest];
  if (!(derivatives(rows, low).score > 0 && derivatives(rows, high).score < 0)) return null;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (derivatives(rows, middle).score > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function derivatives(rows: readonly ExposedRow[], slope: number): { score: number; information: number } {
  const shares = ownShares(tilted(rows, slope));
  const means = ownMeans(rows, shares);
  let [score, information] = [0, 0];
  rows.forEach(({ worker, value, observed }, i) => {
    const { expected } = shares[i] as { expected: number };
    score += value * (observed - expected);
    information += expected * (value - (means.get(worker) as number)) ** 2;
  });
  return { score, information };
}

/** Each worker's mean value, weighted by the wins foretold. */
function ownMeans(rows: readonly ExposedRow[], shares: readonly { expected: number }[]): Map<string, number> {
  const sums = new Map<string, { weight: number; moment: number }>();
  rows.forEach(({ worker, value }, i) => {
    const { expected } = shares[i] as { expected: number };
    const sum = sums.get(worker) ?? { weight: 0, moment: 0 };
    sums.set(worker, { weight: sum.weight + expected, moment: sum.moment + expected * value });
  });
  return new Map([...sums].map(([worker, { weight, moment }]) => [worker, moment / weight]));
}

/** Pearson's: what the rows miss by, each in units of its own variance. */
function squares(rows: readonly ExposedRow[], shares: readonly { expected: number }[]): number {
  return rows.reduce((sum, { observed }, i) => {
    const { expected } = shares[i] as { expected: number };
    return sum + (observed - expected) ** 2 / expected;
  }, 0);
}

/** Of the wins' places, given each worker's number of wins. */
function logLikelihood(rows: readonly ExposedRow[], shares: readonly { expected: number }[]): number {
  return rows.reduce((sum, { observed }, i) => {
    const { expected } = shares[i] as { expected: number };
    return observed === 0 ? sum : sum + observed * Math.log(expected);
  }, 0);
}
