import type { Numbers } from "./numbers.ts";

/** `count` leads that each win with the same probability. */
export interface Trials {
  readonly probability: number;
  readonly count: number;
}

/**
 * Pairs win probabilities with how many leads have each of them.
 *
 * @throws RangeError on unequal lengths, probabilities outside [0, 1], or counts that are not whole.
 */
export function trialsOf(probabilities: Numbers, n?: Numbers): Trials[] {
  if (n && n.length !== probabilities.length) {
    throw new RangeError(`columns differ in length: ${probabilities.length} and ${n.length}`);
  }
  return Array.from(probabilities, (probability, i) => {
    const count = n?.[i] ?? 1;
    if (!(probability >= 0 && probability <= 1) || !Number.isInteger(count) || count < 0) {
      throw new RangeError(
        `trials need a probability in [0, 1] and a whole count; got ${probability}, ${count}`,
      );
    }
    return { probability, count };
  });
}

/**
 * The exact distribution of the number of wins among leads with different win probabilities: cell k holds P(k wins).
 * Convolution, one lead at a time. The upper end is left out where the rest, by Bernstein's inequality, is below
 * 1e-19: the array may be shorter than leads + 1.
 *
 * Source: the recursion in Y. Hong, "On computing the distribution function for the Poisson binomial distribution",
 * Computational Statistics & Data Analysis 59 (2013).
 *
 * @example poissonBinomialDistribution(trialsOf([0.5, 0.5])); // [0.25, 0.5, 0.25]
 */
export function poissonBinomialDistribution(trials: readonly Trials[]): Float64Array {
  const cells = new Float64Array(cellsNeeded(trials));
  cells[0] = 1;
  let reached = 0;
  for (const { probability, count } of trials) {
    for (let i = 0; i < count; i++) {
      reached = Math.min(reached + 1, cells.length - 1);
      addLead(cells, reached, probability);
    }
  }
  return cells;
}

/** Mean and variance of the number of wins: Σ p and Σ p(1 − p). */
export function winMoments(trials: readonly Trials[]): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  let variance = 0;
  for (const { probability, count } of trials) {
    mean += probability * count;
    variance += probability * (1 - probability) * count;
  }
  return { mean, variance };
}

/** How many leads there are. */
export function leadsOf(trials: readonly Trials[]): number {
  return trials.reduce((sum, { count }) => sum + count, 0);
}

/** Length of the distribution's array: leads + 1, or fewer when many leads win rarely. */
export function cellsNeeded(trials: readonly Trials[]): number {
  const { mean, variance } = winMoments(trials);
  return Math.min(leadsOf(trials), Math.ceil(mean + 12 * Math.sqrt(variance) + 30)) + 1;
}

function addLead(cells: Float64Array, reached: number, probability: number): void {
  for (let k = reached; k >= 1; k--) {
    cells[k] = (cells[k] as number) * (1 - probability) + (cells[k - 1] as number) * probability;
  }
  cells[0] = (cells[0] as number) * (1 - probability);
}
