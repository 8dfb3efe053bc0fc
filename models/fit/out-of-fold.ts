import { logLoss } from "../judge/log-loss.ts";
import type { Split } from "../judge/splits.ts";
import { type Patterns, subset, withTraits } from "../patterns.ts";
import { type Design, type LogisticFit, linearPredictor, sigmoid } from "./design.ts";
import { binTraits, crossFittedDesign, toDesign, type WeightOptions } from "./weights.ts";

/** One split with its bins cut on the train side only. */
export interface Fold {
  readonly train: Design;
  readonly test: Design;
}

/** Log-odds of leads that the fit behind them never saw, with what became of those leads. */
export interface OutOfFold {
  readonly logits: Float64Array;
  readonly n: Float64Array;
  readonly wins: Float64Array;
}

/** Cuts the traits anew on each split's train side. */
export function toFolds(all: Patterns, traits: readonly number[], splits: readonly Split[]): readonly Fold[] {
  const patterns = withTraits(all, traits);
  const every = traits.map((_, j) => j);
  return splits.map((split) => {
    const train = subset(patterns, split.train);
    const test = toDesign(subset(patterns, split.test), binTraits(train, every));
    return { train: crossFittedDesign(train, every), test };
  });
}

/** Fits each fold's train side and predicts its test side. `starts` are earlier fits to begin from. */
export function outOfFold(
  folds: readonly Fold[],
  options: WeightOptions,
  starts?: readonly LogisticFit[],
): OutOfFold & { readonly fits: readonly LogisticFit[] } {
  const fits = folds.map((fold, k) => options.solver(fold.train, { ...options, start: starts?.[k] }));
  return {
    fits,
    logits: join(
      fits.map((fit, k) => linearPredictor((folds[k] as Fold).test, fit.intercept, fit.coefficients)),
    ),
    n: join(folds.map((fold) => fold.test.n)),
    wins: join(folds.map((fold) => fold.test.wins)),
  };
}

/** Mean log-loss per lead. */
export function outOfFoldLoss({ logits, n, wins }: OutOfFold): number {
  return logLoss(logits.map(sigmoid), wins, n);
}

/** The same folds with only some of their traits; bins stay as they were cut. */
export function withColumns(folds: readonly Fold[], keep: readonly number[]): readonly Fold[] {
  const pick = (design: Design): Design => ({
    ...design,
    columns: keep.map((j) => design.columns[j] as Float64Array),
  });
  return folds.map((fold) => ({ train: pick(fold.train), test: pick(fold.test) }));
}

function join(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
