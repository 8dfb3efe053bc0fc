import type { Curve } from "../fit/empirical-bayes.ts";
import { cutCurve } from "../points/cut-curve.ts";

/** The ways in which one trait can be half of a pair. */
export interface Halves {
  readonly trait: number;
  /** The bin of each prebin. */
  readonly binOf: Uint8Array;
  readonly bins: number;
  /** Sets of bins that a rule could ask for. */
  readonly sets: readonly (readonly number[])[];
}

const mostRules = 5;

/**
 * Of a number "up to" and "from … on" at every place, and being empty: where a pair turns need not be where the curve does. Of a
 * category the better or the worse part of its values, in the order of their effects, and each group of alike values alone.
 */
export function halvesOf(curve: Curve): Halves {
  const { trait, pieceOf, size, orderedFrom } = curve.pieces;
  if (orderedFrom < size) {
    const alone = Array.from({ length: orderedFrom }, (_, piece) => [piece]);
    return { trait, binOf: pieceOf, bins: size, sets: [...alone, ...endsOf(orderedFrom, size)] };
  }
  const finest = cutCurve(curve, null)
    .filter(({ rules }) => rules <= mostRules)
    .at(-1);
  if (finest === undefined) throw new RangeError("a curve has at least the cut into one bin");
  const bins = finest.rules + 1;
  const alone = bins > 2 ? Array.from({ length: bins }, (_, bin) => [bin]) : [];
  const binOf = pieceOf.map((piece) => finest.binOf[piece] as number);
  return { trait, binOf, bins, sets: distinct([...endsOf(0, bins), ...alone]) };
}

/** All runs of bins that begin at the first or end at the last. */
function endsOf(first: number, end: number): number[][] {
  const all = Array.from({ length: end - first }, (_, k) => first + k);
  return all.slice(1).flatMap((_, k) => [all.slice(0, k + 1), all.slice(k + 1)]);
}

function distinct(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}
