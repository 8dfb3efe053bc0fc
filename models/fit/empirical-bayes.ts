import type { Matrix } from "ml-matrix";
import type { Patterns } from "../patterns.ts";
import { inverse, type Symmetric } from "./cholesky.ts";
import { type EffectsFit, fitEffects } from "./fit-effects.ts";
import { type PieceDesign, toPieceDesign } from "./piece-design.ts";
import { type Pieces, roughness } from "./pieces.ts";

/** What one trait adds to the log-odds of winning, beside all the others. */
export interface Curve {
  readonly pieces: Pieces;
  /** Log-odds per piece, shrunk towards 0. */
  readonly effects: Float64Array;
  /** Σ n·p·(1−p) per piece: how much the leads in it say about its effect. */
  readonly information: Float64Array;
  /** How many free parameters the data make of the trait: near 0, it says nothing. */
  readonly freedom: number;
  /** The penalty that the data chose; high for a trait that says little. */
  readonly penalty: number;
}

export interface Curves {
  readonly intercept: number;
  readonly traits: readonly Curve[];
  /** Log-odds per pattern. */
  readonly logOdds: Float64Array;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** A trait with its penalty as it is being learned. */
export interface PenalisedTrait {
  readonly pieces: Pieces;
  readonly penalty: number;
}

const mostRounds = 12;
/** A round that changes no penalty by more than 15% is the last: effects then move in the third digit. */
const settled = 0.15;
/** Below this many parameters a trait is left out: it is shrunk to nothing, and only costs time. */
const leastFreedom = 0.3;
const leastPenalty = 0.3;
const mostPenalty = 1e5;
const mostCommon = 200;

/**
 * The additive model behind the points: one effect per piece of each trait, shrunk as much as the data say. Each trait's effects
 * are taken as drawn from a normal distribution (ranges: as a random walk), whose spread is chosen so that the data become
 * most likely: penalty = freedom / roughness of the effects, again and again. Traits that say nothing shrink to nothing.
 *
 * Source: MacKay, "Bayesian interpolation", Neural Computation 4 (1992), with the covariance of each trait taken by itself;
 * the same model as a GAM with random effects (Wood, Generalized Additive Models, 2017, 5.8). Why: docs/decisions/fit.md.
 */
export function empiricalBayes(
  patterns: Patterns,
  candidates: readonly PenalisedTrait[],
  borrowed: number,
): Curves {
  let traits = candidates;
  let start: Float64Array | undefined;
  for (let round = 1; ; round++) {
    const design = toPieceDesign(patterns, traits.map(toJoined));
    // One step a round: effects and penalties settle together, in half the time.
    const fit = fitEffects(design, { penalties: traits.map(penaltyOf), start, steps: 1 });
    const measured = traits.map((trait, t) => ({ ...trait, ...measure(trait, fit, design, t) }));
    const learned = measured.map((trait) => ({ ...trait, next: nextPenalty(trait, measured, borrowed) }));
    const kept = learned.filter((trait) => trait.freedom >= leastFreedom);
    const moved = kept.some((trait) => Math.abs(Math.log(trait.next / trait.penalty)) > settled);
    start = startFor(fit, design, learned);
    traits = kept.map(({ pieces, next }) => ({ pieces, penalty: next }));
    if (round === mostRounds || (!moved && kept.length === learned.length))
      return toCurves(patterns, kept, start);
  }
}

function toJoined({ pieces }: PenalisedTrait): Pieces {
  return pieces;
}

function penaltyOf({ pieces, penalty }: PenalisedTrait): Matrix {
  return roughness(pieces).mul(penalty);
}

interface Measured extends PenalisedTrait {
  /** How many free parameters the trait amounts to under its penalty. */
  readonly freedom: number;
  /** βᵀKβ of its effects. */
  readonly roughness: number;
}

/** The penalty under which a trait's effects are most likely, `borrowed` parameters' worth of it from all traits of its kind. */
function nextPenalty(own: Measured, all: readonly Measured[], borrowed: number): number {
  const alike = all.filter(({ pieces }) => isWalk(pieces) === isWalk(own.pieces));
  const sum = (key: "freedom" | "roughness") => alike.reduce((total, trait) => total + trait[key], 0);
  const common = Math.min(mostCommon, Math.max(1, sum("freedom") / (sum("roughness") + 1e-12)));
  const penalty = (own.freedom + borrowed) / (own.roughness + borrowed / common + 1e-12);
  return Math.min(mostPenalty, Math.max(leastPenalty, penalty));
}

function isWalk({ orderedFrom, size }: Pieces): boolean {
  return orderedFrom < size;
}

function measure({ pieces, penalty }: PenalisedTrait, fit: EffectsFit, design: PieceDesign, t: number) {
  const effects = effectsOf(fit.effects, design, t);
  const covariance = ownCovariance(fit.information, design.starts[t] as number, pieces.size);
  const rough = roughness(pieces);
  let [spread, size] = [0, 0];
  for (let i = 0; i < pieces.size; i++) {
    for (let j = 0; j < pieces.size; j++) {
      spread += rough.get(i, j) * ((covariance[j] as Float64Array)[i] as number);
      size += rough.get(i, j) * (effects[i] as number) * (effects[j] as number);
    }
  }
  return { freedom: Math.max(1e-6, pieces.size - penalty * spread), roughness: size };
}

function effectsOf(effects: Float64Array, { starts }: PieceDesign, t: number): Float64Array {
  return effects.slice(starts[t], starts[t + 1]);
}

/** The inverse of one trait's own block of the information. */
function ownCovariance(
  { size: all, values }: Symmetric,
  from: number,
  size: number,
): readonly Float64Array[] {
  const block = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = (from + i) * all + from;
    block.set(values.subarray(row, row + size), i * size);
  }
  return inverse({ size, values: block });
}

/** The effects of the traits that stay, to begin the next round from. */
function startFor(
  fit: EffectsFit,
  design: PieceDesign,
  learned: readonly { freedom: number }[],
): Float64Array {
  const stay = learned.flatMap(({ freedom }, t) =>
    freedom >= leastFreedom ? [...effectsOf(fit.effects, design, t)] : [],
  );
  return Float64Array.from([fit.effects[0] as number, ...stay]);
}

function toCurves(
  patterns: Patterns,
  kept: readonly (PenalisedTrait & { freedom: number })[],
  start: Float64Array,
): Curves {
  const design = toPieceDesign(patterns, kept.map(toJoined));
  const fit = fitEffects(design, { penalties: kept.map(penaltyOf), start });
  return {
    intercept: fit.effects[0] as number,
    logOdds: fit.logOdds,
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    traits: kept.map(({ pieces, penalty, freedom }, t) => ({
      pieces,
      penalty,
      freedom,
      effects: effectsOf(fit.effects, design, t),
      information: informationOf(fit, design, penaltyOf({ pieces, penalty }), t),
    })),
  };
}

/** Of the data alone: the diagonal without the penalty. */
function informationOf(fit: EffectsFit, { starts }: PieceDesign, penalty: Matrix, t: number): Float64Array {
  const from = starts[t] as number;
  return Float64Array.from({ length: penalty.rows }, (_, i) =>
    Math.max(0, diagonalOf(fit.information, from + i) - penalty.get(i, i)),
  );
}

function diagonalOf({ size, values }: Symmetric, at: number): number {
  return values[at * size + at] as number;
}
