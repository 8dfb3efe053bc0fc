import type { Curve } from "../fit/empirical-bayes.ts";
import { cutPieces } from "../fit/pieces.ts";
import type { Learned } from "../learn.ts";
import { type Patterns, subset } from "../patterns.ts";
import { auc } from "./auc.ts";
import { type PenalisedPieces, refitCurves } from "./refit-curves.ts";
import { foldSplits } from "./splits.ts";

/**
 * What hangs on each trait that has points: cross-validated AUC of the curves with all of them, and without the one. The penalties
 * are those learned from all leads.
 */
export function leaveEachOut(
  patterns: Patterns,
  { curves, points }: Learned,
): ReadonlyMap<number, { readonly with: number; readonly without: number }> {
  const used = points.traits.map(({ trait }) => trait);
  const own = curves.traits.filter(({ pieces }) => used.includes(pieces.trait));
  if (own.length === 0) return new Map();
  const [all, ...without] = unseenLogits(patterns, own).map((logits) =>
    auc(logits, patterns.wins, patterns.n),
  ) as [number, ...number[]];
  return new Map(own.map(({ pieces }, t) => [pieces.trait, { with: all, without: without[t] as number }]));
}

/** Log-odds out of fold: by all curves, then without the first, without the second … */
function unseenLogits(patterns: Patterns, curves: readonly Curve[]): readonly Float64Array[] {
  const unseen = [null, ...curves].map(() => new Float64Array(patterns.n.length));
  for (const { train, test } of foldSplits(patterns)) {
    const [known, rest] = [subset(patterns, train), subset(patterns, test)];
    const traits = curves.map(({ pieces, penalty }) => ({ pieces: cutPieces(known, pieces.trait), penalty }));
    const all = refitCurves(known, rest, traits);
    const ways = [all, ...traits.map((left) => without(known, rest, traits, left, all.effects))];
    for (const [w, { predicted }] of ways.entries()) {
      test.forEach((position, k) => {
        (unseen[w] as Float64Array)[position] = predicted[k] as number;
      });
    }
  }
  return unseen;
}

/** Fitted anew without one trait, beginning from the effects that the others had beside it. */
function without(
  known: Patterns,
  rest: Patterns,
  traits: readonly PenalisedPieces[],
  left: PenalisedPieces,
  effects: Float64Array,
) {
  const at = traits.indexOf(left);
  const from = traits.slice(0, at).reduce((sum, { pieces }) => sum + pieces.size, 1);
  const start = effects.filter((_, j) => j < from || j >= from + left.pieces.size);
  return refitCurves(
    known,
    rest,
    traits.filter((trait) => trait !== left),
    start,
  );
}
