import { fitEffects } from "../fit/fit-effects.ts";
import { logOdds, toPieceDesign } from "../fit/piece-design.ts";
import { type Pieces, roughness } from "../fit/pieces.ts";
import type { Patterns } from "../patterns.ts";

/** A trait with the penalty that all leads chose for it. */
export interface PenalisedPieces {
  readonly pieces: Pieces;
  readonly penalty: number;
}

export interface RefittedCurves {
  readonly effects: Float64Array;
  /** Log-odds of the leads that the curves were not fitted on. */
  readonly predicted: Float64Array;
}

/**
 * Fits the curves of some traits to the known leads, and predicts the rest with them.
 *
 * @param start effects to begin from, to be done sooner.
 */
export function refitCurves(
  known: Patterns,
  rest: Patterns,
  traits: readonly PenalisedPieces[],
  start?: Float64Array,
): RefittedCurves {
  const joined = traits.map(({ pieces }) => pieces);
  const penalties = traits.map(({ pieces, penalty }) => roughness(pieces).mul(penalty));
  const { effects } = fitEffects(toPieceDesign(known, joined), { penalties, start, tolerance: 1e-2 });
  return { effects, predicted: logOdds(toPieceDesign(rest, joined), effects) };
}
