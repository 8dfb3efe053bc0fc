import type { Direction } from "../patterns.ts";

export interface SegmentOptions {
  /** Least rows in a segment. */
  readonly minRows: number;
  /** Least wins and least losses that a segment would hold at the rate of all rows; it may well hold none. */
  readonly minEvents: number;
  /** What a further segment must gain in log-likelihood; 1 is AIC's price. */
  readonly price: number;
  readonly maxSegments: number;
  readonly monotone: Direction | null;
}

interface Best {
  readonly gain: number;
  readonly previous: number;
}

/**
 * Cuts a row of ordered pieces into the segments that explain the wins best: exact dynamic programming over
 * all cuts, maximising Σ w·ln p̂ + (n−w)·ln(1−p̂) less a price per segment. Returns the first piece of each
 * segment, beginning with 0. Where no cut satisfies the least sizes, all pieces are one segment.
 *
 * Source: optimal 1-D partitioning (Fisher 1958; Navas-Palencia 2020, "Optimal binning").
 *
 * @example segments([50, 50, 50], [5, 5, 30], options) // [0, 2]
 */
export function segments(
  n: ArrayLike<number>,
  wins: ArrayLike<number>,
  options: SegmentOptions,
): readonly number[] {
  if (n.length === 0) return [];
  let price = options.price;
  for (;;) {
    const starts = cheapestCuts(cumulate(n), cumulate(wins), { ...options, price });
    if (starts.length <= options.maxSegments) return starts;
    price *= 1.5;
  }
}

function cumulate(values: ArrayLike<number>): number[] {
  const sums = [0];
  for (let i = 0; i < values.length; i++) sums.push((sums[i] as number) + (values[i] as number));
  return sums;
}

/** best[end][start]: the best cut of pieces 0…end whose last segment is start…end. */
function cheapestCuts(rows: number[], wins: number[], options: SegmentOptions): readonly number[] {
  const size = rows.length - 1;
  const rate = (start: number, end: number) =>
    (at(wins, end) - at(wins, start)) / (at(rows, end) - at(rows, start));
  const best: (Best | null)[][] = [[]];
  for (let end = 1; end <= size; end++) {
    const row: (Best | null)[] = [];
    for (let start = 0; start < end; start++) {
      const n = at(rows, end) - at(rows, start);
      const w = at(wins, end) - at(wins, start);
      if (!allowed(n, rate(0, size), options)) row.push(null);
      else
        row.push(
          extend(best, start, end, binomialLogLikelihood(n, w) - options.price, rate, options.monotone),
        );
    }
    best.push(row);
  }
  return trace(best, size);
}

/** Expected and not counted: a piece that nearly always wins, or never, is the most telling one of all. */
function allowed(n: number, base: number, options: SegmentOptions): boolean {
  return n >= options.minRows && n * Math.min(base, 1 - base) >= options.minEvents;
}

function extend(
  best: (Best | null)[][],
  start: number,
  end: number,
  own: number,
  rate: (start: number, end: number) => number,
  monotone: Direction | null,
): Best | null {
  if (start === 0) return { gain: own, previous: -1 };
  let winner: Best | null = null;
  (best[start] as (Best | null)[]).forEach((candidate, previous) => {
    if (candidate === null || (winner !== null && candidate.gain + own <= winner.gain)) return;
    if (monotone !== null && !inOrder(rate(previous, start), rate(start, end), monotone)) return;
    winner = { gain: candidate.gain + own, previous };
  });
  return winner;
}

function inOrder(before: number, after: number, monotone: Direction): boolean {
  return monotone === "increasing" ? after >= before : after <= before;
}

function trace(best: (Best | null)[][], size: number): readonly number[] {
  let start = bestStart(best[size] as (Best | null)[]);
  if (start === null) return [0];
  const starts: number[] = [];
  for (let end = size; start >= 0; ) {
    starts.unshift(start);
    const previous: number = (best[end] as (Best | null)[])[start]?.previous ?? -1;
    end = start;
    start = previous;
  }
  return starts;
}

function bestStart(row: (Best | null)[]): number | null {
  let winner: number | null = null;
  row.forEach((candidate, start) => {
    if (candidate === null) return;
    if (winner === null || candidate.gain > (row[winner] as Best).gain) winner = start;
  });
  return winner;
}

export function binomialLogLikelihood(n: number, wins: number): number {
  return entropyTerm(wins, n) + entropyTerm(n - wins, n);
}

function entropyTerm(part: number, n: number): number {
  return part === 0 ? 0 : part * Math.log(part / n);
}

function at(values: number[], index: number): number {
  return values[index] as number;
}
