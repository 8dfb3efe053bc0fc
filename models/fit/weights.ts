import { foldSplits } from "../judge/splits.ts";
import { type Bin, binOfPrebin, binTrait } from "../mine/bins.ts";
import { type Patterns, prebinCounts, subset, type Trait, withTraits } from "../patterns.ts";
import type { Design, FitOptions, LogisticFit, Solver } from "./design.ts";

/** A trait cut into bins on some training leads. */
export interface BinnedTrait {
  /** Position in `patterns.traits`. */
  readonly trait: number;
  readonly bins: readonly Bin[];
  readonly binOf: Uint8Array;
}

/** One trait in the regression. */
export interface WeightedTrait extends BinnedTrait {
  /** Multiplies each bin's weight of evidence; 1 would be naive Bayes, 0 says nothing. */
  readonly weight: number;
}

export interface Weights {
  readonly intercept: number;
  readonly traits: readonly WeightedTrait[];
  readonly fit: LogisticFit;
}

export interface WeightOptions extends FitOptions {
  readonly solver: Solver;
}

/** Cuts the given traits on these leads. */
export function binTraits(patterns: Patterns, traits: readonly number[]): readonly BinnedTrait[] {
  return traits.map((trait) => {
    const bins = binTrait(patterns.traits[trait] as Trait, prebinCounts(patterns, trait));
    return { trait, bins, binOf: binOfPrebin(bins, (patterns.traits[trait] as Trait).prebins.length) };
  });
}

/** One column of weights of evidence per trait, for the leads the bins were cut on or for others. */
export function toDesign(patterns: Patterns, binned: readonly BinnedTrait[]): Design {
  const columns = binned.map(({ trait, bins, binOf }) => {
    const woe = Float64Array.from(binOf, (bin) => (bins[bin] as Bin).woe);
    const codes = patterns.codes[trait] as Uint8Array;
    const column = new Float64Array(codes.length);
    for (let i = 0; i < column.length; i++) column[i] = woe[codes[i] as number] as number;
    return column;
  });
  return { columns, n: patterns.n, wins: patterns.wins };
}

/**
 * The design that weights are fitted on: each lead's evidence comes from bins cut without its fold, so that a trait is weighted
 * by what it says about leads it was not cut on. Evidence from a lead's own outcome would make noise look like skill.
 *
 * Source: cross-fitting (Chernozhukov et al. 2018); out-of-fold target encoding (Micci-Barreca 2001).
 */
export function crossFittedDesign(all: Patterns, traits: readonly number[]): Design {
  const patterns = withTraits(all, traits);
  const every = traits.map((_, j) => j);
  const columns = traits.map(() => new Float64Array(patterns.n.length));
  for (const { train, test } of foldSplits(patterns, 10)) {
    const part = toDesign(subset(patterns, test), binTraits(subset(patterns, train), every));
    part.columns.forEach((values, j) => {
      test.forEach((position, k) => {
        (columns[j] as Float64Array)[position] = values[k] as number;
      });
    });
  }
  return { columns, n: patterns.n, wins: patterns.wins };
}

/** Finds one weight per trait, on cross-fitted evidence; the bins that the weights multiply are cut on all leads. */
export function fitWeights(patterns: Patterns, traits: readonly number[], options: WeightOptions): Weights {
  const fit = options.solver(crossFittedDesign(patterns, traits), options);
  return {
    intercept: fit.intercept,
    fit,
    traits: binTraits(patterns, traits).map((entry, j) => ({
      ...entry,
      weight: fit.coefficients[j] as number,
    })),
  };
}
