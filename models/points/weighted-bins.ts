import { Matrix } from "ml-matrix";
import type { Symmetric } from "../fit/cholesky.ts";
import { sigmoid } from "../fit/design.ts";
import type { Curves } from "../fit/empirical-bayes.ts";
import { fitEffects } from "../fit/fit-effects.ts";
import { fitGradient } from "../fit/gradient.ts";
import {
  crossProduct,
  type Joined,
  logOdds,
  type PieceDesign,
  toPieceDesign,
  width,
} from "../fit/piece-design.ts";
import { type Patterns, prebinCounts } from "../patterns.ts";
import type { Cut } from "./cut-curve.ts";

/** A set of prebins that get the same points, with the leads they were learned from. */
export interface PointBin {
  readonly prebins: readonly number[];
  readonly n: number;
  readonly wins: number;
}

/** A trait cut into bins. */
interface BinnedTrait {
  /** Position in `patterns.traits`. */
  readonly trait: number;
  readonly bins: readonly PointBin[];
  /** The bin of each prebin. */
  readonly binOf: Uint8Array;
  /** The bin that most leads are in: its effect is 0. */
  readonly base: number;
}

/** A binned trait with what each bin adds to the log-odds beside the most common one. */
export interface WeightedTrait extends BinnedTrait {
  readonly effects: readonly number[];
}

export interface WeightedBins {
  readonly traits: readonly WeightedTrait[];
  /** Curvature of the log-likelihood in the effects of the bins other than base, trait by trait, with the intercept free. */
  readonly curvature: Matrix;
  readonly converged: boolean;
  /** Σ n·(p·ln q + (1−p)·ln(1−q)), with p the probabilities that were to be met and q those of the bins. */
  readonly logLikelihood: number;
}

/** How the weights are found. */
export type WeightSolver = "newton" | "gradient";

/**
 * The weights of the bins. With `newton` those whose probabilities come nearest to the curves': to fit the outcomes again would
 * undo the shrinkage, because the bins were cut where the outcomes differ. With `gradient` those that make the outcomes most
 * likely, by an independent library and without any shrinkage: to convince oneself.
 *
 * Source: projection onto a submodel by Kullback–Leibler distance (Goutis & Robert 1998, Biometrika 85; Piironen, Paasiniemi &
 * Vehtari 2020, Electronic Journal of Statistics 14).
 */
export function weightBins(
  patterns: Patterns,
  curves: Curves,
  cuts: readonly Cut[],
  solver: WeightSolver,
): WeightedBins {
  const binned = curves.traits.flatMap(({ pieces }, t) => {
    const cut = cuts[t] as Cut;
    return cut.rules === 0 ? [] : [binTrait(patterns, pieces, cut)];
  });
  const design = toPieceDesign(patterns, binned.map(toJoined));
  const free = binned.flatMap(({ bins, base }, t) =>
    [...bins.keys()].filter((bin) => bin !== base).map((bin) => (design.starts[t] as number) + bin),
  );
  const { effects, converged, logLikelihood } =
    solver === "newton" ? project(design, curves) : mostLikely(design, free);
  const weight = logOdds(design, effects).map((x, i) => (patterns.n[i] as number) * sigmoid(x) * sigmoid(-x));
  return {
    traits: binned.map((entry, t) => ({
      ...entry,
      effects: againstBase(effects, design.starts[t] as number, entry),
    })),
    curvature: withoutIntercept(crossProduct(design, weight), free),
    converged,
    logLikelihood,
  };
}

/** Holds the level of a trait's bins, which the intercept has already; the differences between them stay what they are. */
const faint = 1e-3;

function project(design: PieceDesign, curves: Curves) {
  const expected = curves.logOdds.map((x, i) => (design.n[i] as number) * sigmoid(x));
  const penalties = design.starts.slice(1).map((end, t) => {
    const size = end - (design.starts[t] as number);
    return Matrix.eye(size, size, faint);
  });
  return fitEffects({ ...design, wins: expected }, { penalties });
}

function mostLikely(design: PieceDesign, free: readonly number[]) {
  const columns = free.map((column) => indicatorOf(design, column));
  const fit = fitGradient({ columns, n: design.n, wins: design.wins });
  const effects = new Float64Array(width(design));
  effects[0] = fit.intercept;
  free.forEach((column, j) => {
    effects[column] = fit.coefficients[j] as number;
  });
  return { effects, converged: fit.converged, logLikelihood: fit.logLikelihood };
}

function indicatorOf({ columns, traits, n }: PieceDesign, column: number): Float64Array {
  return n.map((_, i) => (columns.subarray(i * traits, (i + 1) * traits).includes(column) ? 1 : 0));
}

function againstBase(effects: Float64Array, start: number, { bins, base }: BinnedTrait): number[] {
  return bins.map((_, bin) => (effects[start + bin] as number) - (effects[start + base] as number));
}

function toJoined({ trait, binOf, bins }: BinnedTrait): Joined {
  return { trait, pieceOf: binOf, size: bins.length };
}

function binTrait(patterns: Patterns, { trait, pieceOf }: Joined, cut: Cut): BinnedTrait {
  const counts = prebinCounts(patterns, trait);
  const binOf = pieceOf.map((piece) => cut.binOf[piece] as number);
  const bins = Array.from({ length: cut.rules + 1 }, (_, bin) => {
    const prebins = [...binOf.keys()].filter((prebin) => binOf[prebin] === bin);
    const sum = (values: Float64Array) => prebins.reduce((total, i) => total + (values[i] as number), 0);
    return { prebins, n: sum(counts.n), wins: sum(counts.wins) };
  });
  const sizes = bins.map(({ n }) => n);
  return { trait, bins, binOf, base: sizes.indexOf(Math.max(...sizes)) };
}

/** The free columns' curvature when the intercept follows them (Schur complement). */
function withoutIntercept({ size, values }: Symmetric, free: readonly number[]): Matrix {
  const at = (row: number, column: number) =>
    values[Math.max(row, column) * size + Math.min(row, column)] as number;
  const curvature = new Matrix(free.length, free.length);
  for (const [i, row] of free.entries())
    for (const [j, column] of free.entries())
      curvature.set(i, j, at(row, column) - (at(row, 0) * at(column, 0)) / at(0, 0));
  return curvature;
}
