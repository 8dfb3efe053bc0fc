import type { Patterns } from "../patterns.ts";
import type { Symmetric } from "./cholesky.ts";

/** A trait whose prebins are joined to pieces or bins. */
export interface Joined {
  readonly trait: number;
  /** The piece of each prebin. */
  readonly pieceOf: Uint8Array;
  readonly size: number;
}

/**
 * The regression's rows and columns without their zeros: a row has the intercept and, of each trait, the one column of its
 * piece. Column 0 is the intercept.
 */
export interface PieceDesign {
  /** Row by row: the column of each trait. */
  readonly columns: Uint16Array;
  readonly traits: number;
  /** The first column of each trait, and behind the last one the number of columns. */
  readonly starts: readonly number[];
  readonly n: Float64Array;
  readonly wins: Float64Array;
}

/** The design of some leads, for traits joined on these leads or on others. */
export function toPieceDesign(patterns: Patterns, joined: readonly Joined[]): PieceDesign {
  const rows = patterns.n.length;
  const starts = [1];
  for (const { size } of joined) starts.push((starts.at(-1) as number) + size);
  const columns = new Uint16Array(rows * joined.length);
  joined.forEach(({ trait, pieceOf }, t) => {
    const columnOf = Uint16Array.from(pieceOf, (piece) => (starts[t] as number) + piece);
    const codes = patterns.codes[trait] as Uint8Array;
    for (let i = 0; i < rows; i++) columns[i * joined.length + t] = columnOf[codes[i] as number] as number;
  });
  return { columns, traits: joined.length, starts, n: patterns.n, wins: patterns.wins };
}

/** Number of columns, the intercept among them. */
export function width({ starts }: PieceDesign): number {
  return starts.at(-1) as number;
}

/** Log-odds per row: the intercept and the effect of each trait's piece. */
export function logOdds(design: PieceDesign, effects: Float64Array): Float64Array {
  const { columns, traits } = design;
  return design.n.map((_, i) => {
    let sum = effects[0] as number;
    for (let k = i * traits; k < (i + 1) * traits; k++) sum += effects[columns[k] as number] as number;
    return sum;
  });
}

/** Per column: the sum of one value per row over the rows that have the column. */
export function columnSums({ columns, traits, starts }: PieceDesign, values: Float64Array): Float64Array {
  const sums = new Float64Array(starts.at(-1) as number);
  values.forEach((value, i) => {
    sums[0] = (sums[0] as number) + value;
    for (let k = i * traits; k < (i + 1) * traits; k++) {
      const column = columns[k] as number;
      sums[column] = (sums[column] as number) + value;
    }
  });
  return sums;
}

/** XᵀWX for a weight per row, its lower half: only the pairs of columns that a row has are visited. */
export function crossProduct(design: PieceDesign, weights: Float64Array): Symmetric {
  const size = width(design);
  const values = new Float64Array(size * size);
  const { columns, traits } = design;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    values[0] = (values[0] as number) + weight;
    for (let k = i * traits; k < (i + 1) * traits; k++) {
      const row = (columns[k] as number) * size;
      values[row] = (values[row] as number) + weight;
      for (let l = i * traits; l <= k; l++) {
        const at = row + (columns[l] as number);
        values[at] = (values[at] as number) + weight;
      }
    }
  }
  return { size, values };
}
