import { type Patterns, type Trait, totals } from "../patterns.ts";
import { seededRandom, shuffled } from "../random.ts";
import type { Design, LogisticFit } from "./design.ts";
import { type Fold, outOfFold, outOfFoldLoss, withColumns } from "./out-of-fold.ts";
import { standardErrors } from "./standard-errors.ts";
import { crossFittedDesign, fitWeights, type WeightedTrait, type WeightOptions } from "./weights.ts";

export interface Selection {
  readonly kept: readonly number[];
  /** Why each dropped trait was dropped, by its position. */
  readonly dropped: ReadonlyMap<number, string>;
}

const sentinels = 3;
const minZ = 2;

/**
 * Drops the traits that say nothing next to the others: those no stronger than shuffled copies of real traits (sentinels)
 * and then, weakest first, those whose weight lies within two standard errors of 0.
 */
export function dropWeakTraits(
  patterns: Patterns,
  candidates: readonly number[],
  options: WeightOptions,
): Selection & { readonly sentinel: number } {
  const { kept: strong, weak, sentinel } = strongerThanNoise(patterns, candidates, options);
  const kept = dropWeakest(patterns, strong, options);
  const dropped = new Map(weak.map((trait) => [trait, "no stronger than a shuffled trait put beside it"]));
  for (const trait of strong)
    if (!kept.includes(trait)) dropped.set(trait, "adds nothing once the other traits are known");
  return { kept, dropped, sentinel };
}

/** Drops the traits without which leads that the fit did not see are predicted no worse. `folds` have one column per trait. */
export function dropUselessTraits(
  traits: readonly number[],
  folds: readonly Fold[],
  options: WeightOptions,
): Selection {
  const dropped = new Map<number, string>();
  let kept = traits;
  let rest = folds;
  let unseen = outOfFold(rest, options);
  for (;;) {
    const shorter = kept.map((_, j) => withoutColumn(rest, unseen.fits, j, options));
    const losses = shorter.map((candidate) => outOfFoldLoss(candidate.unseen));
    const least = losses.indexOf(Math.min(...losses));
    const next = shorter[least];
    if (next === undefined || (losses[least] as number) > outOfFoldLoss(unseen)) return { kept, dropped };
    dropped.set(kept[least] as number, "leads that the fit did not see are predicted no worse without it");
    kept = kept.filter((_, j) => j !== least);
    rest = next.folds;
    unseen = next.unseen;
  }
}

function withoutColumn(
  folds: readonly Fold[],
  fits: readonly LogisticFit[],
  column: number,
  options: WeightOptions,
) {
  const stay = (_: unknown, j: number) => j !== column;
  const columns = (folds[0] as Fold).train.columns.map((_, j) => j).filter(stay);
  const shorter = withColumns(folds, columns);
  const starts = fits.map((fit) => ({ ...fit, coefficients: fit.coefficients.filter(stay) }));
  return { folds: shorter, unseen: outOfFold(shorter, options, starts) };
}

function strongerThanNoise(patterns: Patterns, candidates: readonly number[], options: WeightOptions) {
  const noisy = withSentinels(patterns, candidates);
  const noise = Array.from(noisy.traits.keys()).slice(patterns.traits.length);
  const { traits } = fitWeights(noisy, [...candidates, ...noise], options);
  const leads = totals(patterns).n;
  const strength = new Map(traits.map((entry) => [entry.trait, spread(entry, leads)]));
  const sentinel = Math.max(0, ...noise.map((trait) => strength.get(trait) as number));
  const isWeak = (trait: number) => (strength.get(trait) as number) <= sentinel;
  return { kept: candidates.filter((trait) => !isWeak(trait)), weak: candidates.filter(isWeak), sentinel };
}

/** Copies of candidates with their values shuffled over the leads: as noisy as can be, and shaped like the real ones. */
function withSentinels(patterns: Patterns, candidates: readonly number[]): Patterns {
  const next = seededRandom(20260630);
  const copied = shuffled(candidates, next).slice(0, sentinels);
  const noise = copied.map((trait) =>
    Uint8Array.from(shuffled(Array.from(patterns.codes[trait] as Uint8Array), next)),
  );
  return {
    ...patterns,
    traits: [...patterns.traits, ...copied.map((trait) => patterns.traits[trait] as Trait)],
    codes: [...patterns.codes, ...noise],
  };
}

/** Standard deviation over the leads of what a trait adds to the log-odds: its strength in the score. */
export function spread({ bins, weight }: WeightedTrait, leads: number): number {
  const mean = bins.reduce((sum, bin) => sum + bin.n * bin.woe, 0) / leads;
  const variance = bins.reduce((sum, bin) => sum + bin.n * (bin.woe - mean) ** 2, 0) / leads;
  return weight * Math.sqrt(variance);
}

function dropWeakest(
  patterns: Patterns,
  traits: readonly number[],
  options: WeightOptions,
): readonly number[] {
  const all = crossFittedDesign(patterns, traits);
  let kept = traits.map((_, j) => j);
  for (;;) {
    const { positive, z } = zValues(
      { ...all, columns: kept.map((j) => all.columns[j] as Float64Array) },
      options,
    );
    const weakest = Math.min(...z);
    const next = positive
      .filter((_, k) => weakest >= minZ || k !== z.lastIndexOf(weakest))
      .map((k) => kept[k] as number);
    if (next.length === kept.length) return kept.map((j) => traits[j] as number);
    kept = next;
  }
}

/** The columns with a weight above 0, and how many standard errors above. */
function zValues(design: Design, options: WeightOptions): { positive: number[]; z: number[] } {
  const fit = options.solver(design, options);
  const errors = standardErrors(design, fit, options.penalty);
  const positive = fit.coefficients.flatMap((coefficient, j) => (coefficient > 0 ? [j] : []));
  return { positive, z: positive.map((j) => (fit.coefficients[j] as number) / (errors[j] as number)) };
}
