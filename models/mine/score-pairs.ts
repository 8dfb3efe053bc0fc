import { sigmoid } from "../fit/design.ts";
import { holdsIn, type Pair } from "../pairs.ts";
import { type Patterns, subset } from "../patterns.ts";
import type { Halves } from "./halves.ts";

/** A pair with how much it says beyond the log-odds it was scored against. */
export interface PairScore {
  readonly pair: Pair;
  /** Chi-square with one degree of freedom. */
  readonly statistic: number;
  /** Score and information of the pair's effect on some of the patterns. */
  readonly contributions: (
    positions: Int32Array,
    logOdds: Float64Array,
  ) => { readonly score: number; readonly information: number };
}

const fewestLeads = 30;
const leastInformation = 5;

/** Scores every pair of halves of every two traits; gives the strongest, and how many were looked at. */
export function scorePairs(
  patterns: Patterns,
  halves: readonly Halves[],
  logOdds: Float64Array,
): { readonly best: PairScore | null; readonly looked: number } {
  const p = logOdds.map(sigmoid);
  const residual = p.map((value, i) => (patterns.wins[i] as number) - (patterns.n[i] as number) * value);
  const weight = p.map((value, i) => (patterns.n[i] as number) * value * (1 - value));
  let best: { pair: Pair; statistic: number } | null = null;
  let looked = 0;
  for (const [k, first] of halves.entries()) {
    for (const second of halves.slice(0, k)) {
      const cells = countCells(patterns, first, second, residual, weight);
      const all = setSums(columnTotals(cells, second.bins, null), second.sets);
      for (const one of first.sets) {
        const inOne = setSums(columnTotals(cells, second.bins, one), second.sets);
        for (const [s, two] of second.sets.entries()) {
          const statistic = statisticOf(all, inOne, s);
          if (statistic === null) continue;
          looked += 1;
          if (statistic > (best?.statistic ?? 0))
            best = { pair: { first: sideOf(first, one), second: sideOf(second, two) }, statistic };
        }
      }
    }
  }
  return { best: best && { ...best, contributions: contributionsOf(patterns, best.pair) }, looked };
}

function sideOf({ trait, binOf }: Halves, set: readonly number[]) {
  return { trait, prebins: [...binOf.keys()].filter((prebin) => set.includes(binOf[prebin] as number)) };
}

/** Sums over patterns, one item per bin of a trait or per combination of two traits' bins. */
interface Sums {
  readonly n: Float64Array;
  readonly residual: Float64Array;
  readonly weight: Float64Array;
}

function countCells(
  patterns: Patterns,
  first: Halves,
  second: Halves,
  residual: Float64Array,
  weight: Float64Array,
): Sums {
  const size = first.bins * second.bins;
  const cells = {
    n: new Float64Array(size),
    residual: new Float64Array(size),
    weight: new Float64Array(size),
  };
  const [one, two] = [patterns.codes[first.trait] as Uint8Array, patterns.codes[second.trait] as Uint8Array];
  for (let i = 0; i < one.length; i++) {
    const at =
      (first.binOf[one[i] as number] as number) * second.bins + (second.binOf[two[i] as number] as number);
    cells.n[at] = (cells.n[at] as number) + (patterns.n[i] as number);
    cells.residual[at] = (cells.residual[at] as number) + (residual[i] as number);
    cells.weight[at] = (cells.weight[at] as number) + (weight[i] as number);
  }
  return cells;
}

/** The cells of some bins of the first trait (or of all) added up, per bin of the second. */
function columnTotals(cells: Sums, columns: number, rows: readonly number[] | null): Sums {
  const totals = {
    n: new Float64Array(columns),
    residual: new Float64Array(columns),
    weight: new Float64Array(columns),
  };
  for (const row of rows ?? Array(cells.n.length / columns).keys()) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      totals.n[column] = (totals.n[column] as number) + (cells.n[at] as number);
      totals.residual[column] = (totals.residual[column] as number) + (cells.residual[at] as number);
      totals.weight[column] = (totals.weight[column] as number) + (cells.weight[at] as number);
    }
  }
  return totals;
}

/** Sums over all bins, and over those of each set. */
interface SetSums {
  readonly whole: Sum;
  readonly sets: readonly Sum[];
}

function setSums(totals: Sums, sets: Halves["sets"]): SetSums {
  return { whole: sumOf(totals, totals.n.keys()), sets: sets.map((set) => sumOf(totals, set)) };
}

/** Null where too few leads are in both halves, or in either and not the other, to say. */
function statisticOf(all: SetSums, inOne: SetSums, set: number): number | null {
  const [second, both] = [all.sets[set] as Sum, inOne.sets[set] as Sum];
  const first = minus(inOne.whole, both);
  const quarters = [minus(minus(all.whole, second), first), minus(second, both), first, both];
  if (quarters.some(({ n }) => n < fewestLeads)) return null;
  const { score, information } = interaction(quarters);
  return information < leastInformation ? null : score ** 2 / information;
}

function minus(from: Sum, less: Sum): Sum {
  return {
    n: from.n - less.n,
    residual: from.residual - less.residual,
    weight: from.weight - less.weight,
  };
}

interface Sum {
  readonly n: number;
  readonly residual: number;
  readonly weight: number;
}

function sumOf({ n, residual, weight }: Sums, bins: Iterable<number>): Sum {
  const sum = { n: 0, residual: 0, weight: 0 };
  for (const bin of bins) {
    sum.n += n[bin] as number;
    sum.residual += residual[bin] as number;
    sum.weight += weight[bin] as number;
  }
  return sum;
}

/**
 * Score and information of what both halves together add when each half alone may add what it likes: the difference of differences
 * of the four quarters' mean residuals. `quarters`: neither, second only, first only, both.
 */
function interaction(quarters: readonly { residual: number; weight: number }[]) {
  const signs = [1, -1, -1, 1];
  const [effect, variance] = quarters.reduce(
    ([sum, spread], { residual, weight }, k) => [
      sum + ((signs[k] as number) * residual) / weight,
      spread + 1 / weight,
    ],
    [0, 0] as readonly [number, number],
  );
  return { score: effect / variance, information: 1 / variance };
}

function contributionsOf(patterns: Patterns, pair: Pair): PairScore["contributions"] {
  const inOne = holdsIn({ first: pair.first, second: pair.first }, patterns);
  const inTwo = holdsIn({ first: pair.second, second: pair.second }, patterns);
  return (positions, logOdds) => {
    const part = subset(patterns, positions);
    const quarters = [0, 0, 0, 0].map(() => ({ residual: 0, weight: 0 }));
    positions.forEach((position, k) => {
      const value = sigmoid(logOdds[position] as number);
      const quarter = quarters[
        2 * (inOne[position] as number) + (inTwo[position] as number)
      ] as (typeof quarters)[number];
      quarter.residual += (part.wins[k] as number) - (part.n[k] as number) * value;
      quarter.weight += (part.n[k] as number) * value * (1 - value);
    });
    return interaction(quarters);
  };
}
