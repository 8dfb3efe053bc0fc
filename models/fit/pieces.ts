import { Matrix } from "ml-matrix";
import { missingPrebin, otherPrebin, type Patterns, prebinCounts, type Trait } from "../patterns.ts";

/** One trait as the fit sees it: its prebins joined to pieces, each of which gets an effect of its own. */
export interface Pieces {
  /** Position in `patterns.traits`. */
  readonly trait: number;
  /** The piece of each prebin. */
  readonly pieceOf: Uint8Array;
  readonly size: number;
  /** The first piece of those that have an order; those before it (empty, any other) stand by themselves. */
  readonly orderedFrom: number;
}

/** Finer pieces of a number changed no figure of the simulated worlds and cost four times as long. */
const mostRanges = 12;

/** Numbers in up to twelve ranges with as many leads each, every other value by itself. Cut without a look at the outcome. */
export function cutPieces(patterns: Patterns, trait: number): Pieces {
  const { kind, prebins } = patterns.traits[trait] as Trait;
  if (kind === "categorical" || kind === "ordered") {
    const orderedFrom = kind === "ordered" ? otherPrebin + 1 : prebins.length;
    return { trait, pieceOf: Uint8Array.from(prebins.keys()), size: prebins.length, orderedFrom };
  }
  const orderedFrom = kind === "count" ? 0 : 1;
  const ranges = rangeOfPrebin(prebinCounts(patterns, trait).n);
  const pieceOf = ranges.map((range) => range + orderedFrom);
  pieceOf[missingPrebin] = 0;
  pieceOf[otherPrebin] = 0;
  return { trait, pieceOf, size: Math.max(...pieceOf) + 1, orderedFrom };
}

/** The range, counted from 0, of every prebin beyond the first two. */
function rangeOfPrebin(n: Float64Array): Uint8Array {
  const leads = n.subarray(otherPrebin + 1).reduce((sum, value) => sum + value, 0);
  const parts = new Uint8Array(n.length);
  let below = 0;
  for (let i = otherPrebin + 1; i < n.length; i++) {
    parts[i] = Math.min(mostRanges - 1, Math.floor((mostRanges * below) / Math.max(1, leads)));
    below += n[i] as number;
  }
  const used = [...new Set(parts.subarray(otherPrebin + 1))];
  return parts.map((part, i) => (i > otherPrebin ? used.indexOf(part) : 0));
}

/** Beside the steps: keeps the level of a whole curve near 0, which is the intercept's to hold. */
const levelShare = 0.02;
/** An empty value may lie further from the rest than two neighbouring ranges from each other. */
const aloneShare = 0.1;

/**
 * What is penalised, before it is multiplied by the trait's penalty: the squares of values without order, the squared steps from
 * range to range (a random walk) of those with one.
 */
export function roughness({ size, orderedFrom }: Pieces): Matrix {
  const share = orderedFrom === size ? 1 : aloneShare;
  const matrix = Matrix.diag(Array.from({ length: size }, (_, i) => (i < orderedFrom ? share : levelShare)));
  for (let i = orderedFrom; i + 1 < size; i++) {
    addTo(matrix, i, i, 1);
    addTo(matrix, i + 1, i + 1, 1);
    addTo(matrix, i, i + 1, -1);
    addTo(matrix, i + 1, i, -1);
  }
  return matrix;
}

function addTo(matrix: Matrix, row: number, column: number, value: number): void {
  matrix.set(row, column, matrix.get(row, column) + value);
}
