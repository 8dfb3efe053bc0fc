import type { Patterns } from "../patterns.ts";
import { cholesky, solveCholesky } from "./cholesky.ts";
import { sigmoid } from "./design.ts";
import type { Curves } from "./empirical-bayes.ts";
import { columnSums, crossProduct, type PieceDesign, toPieceDesign } from "./piece-design.ts";

/** Pieces joined to bins; a trait in one bin has none. */
interface Binned {
  /** Bins less one. */
  readonly rules: number;
  /** The bin of each piece. */
  readonly binOf: Uint8Array;
}

/** Holds the level of a trait's bins, which the intercept has already. */
const faint = 1e-3;

/**
 * How near the best weights for some bins can come to the curves: about the log-likelihood that is lost, below 0. Half the squared
 * distance in log-odds, each lead times p(1−p), stands for it; so the leads are counted once, by pieces, and each of thousands of choices
 * costs no look at a lead.
 *
 * Source: second order of the Kullback–Leibler distance; the projection is that of `weightBins`.
 *
 * @example const worth = nearness(patterns, curves); worth(cuts); // -3.1
 */
export function nearness(patterns: Patterns, curves: Curves): (cuts: readonly Binned[]) => number {
  const design = toPieceDesign(
    patterns,
    curves.traits.map(({ pieces }) => pieces),
  );
  const weight = curves.logOdds.map((x, i) => (patterns.n[i] as number) * sigmoid(x) * sigmoid(-x));
  const pull = weight.map((value, i) => value * (curves.logOdds[i] as number));
  const whole = pull.reduce((sum, value, i) => sum + value * (curves.logOdds[i] as number), 0);
  const products = crossProduct(design, weight);
  const sums = columnSums(design, pull);
  return (cuts) => {
    const { columnOf, size } = columnsOf(design, cuts);
    const joined = { size, values: joinedSquare(products.values, columnOf, size) };
    for (let j = 1; j < size; j++) joined.values[j * size + j] = at(joined.values, j * size + j) + faint;
    const target = new Float64Array(size);
    columnOf.forEach((column, piece) => {
      if (column >= 0) target[column] = at(target, column) + at(sums, piece);
    });
    const effects = solveCholesky(cholesky(joined), target);
    const met = effects.reduce((sum, effect, j) => sum + effect * at(target, j), 0);
    return (met - whole) / 2;
  };
}

/** The bin's column of each piece's column, and -1 for pieces of traits without a rule. */
function columnsOf({ starts }: PieceDesign, cuts: readonly Binned[]): { columnOf: Int32Array; size: number } {
  const columnOf = new Int32Array(starts.at(-1) as number).fill(-1);
  columnOf[0] = 0;
  let size = 1;
  cuts.forEach(({ rules, binOf }, t) => {
    if (rules === 0) return;
    binOf.forEach((bin, piece) => {
      columnOf[(starts[t] as number) + piece] = size + bin;
    });
    size += rules + 1;
  });
  return { columnOf, size };
}

/** The lower half of a symmetric matrix with its rows and columns joined. */
function joinedSquare(values: Float64Array, columnOf: Int32Array, size: number): Float64Array {
  const joined = new Float64Array(size * size);
  const used = Int32Array.from(columnOf.keys()).filter((piece) => (columnOf[piece] as number) >= 0);
  used.forEach((row, k) => {
    const into = (columnOf[row] as number) * size;
    for (let l = 0; l <= k; l++) {
      const column = used[l] as number;
      const place = into + (columnOf[column] as number);
      joined[place] = at(joined, place) + at(values, row * columnOf.length + column);
    }
  });
  return joined;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
