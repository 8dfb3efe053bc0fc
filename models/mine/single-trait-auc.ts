import { auc } from "../judge/auc.ts";
import { foldSplits } from "../judge/splits.ts";
import { type Patterns, prebinCounts, subset, type Trait } from "../patterns.ts";
import { type Bin, binOfPrebin, binTrait } from "./bins.ts";

/**
 * How well each trait alone tells winners from the rest, on leads its bins were not cut on: AUC per trait. Above 0.85 no
 * honest trait is known: it knows the outcome.
 */
export function singleTraitAucs(patterns: Patterns): readonly number[] {
  const evidence = patterns.traits.map(() => new Float64Array(patterns.n.length));
  for (const { train, test } of foldSplits(patterns)) {
    const part = subset(patterns, train);
    patterns.traits.forEach((trait, j) => {
      const woe = woeOfPrebin(trait, part, j);
      const codes = patterns.codes[j] as Uint8Array;
      const column = evidence[j] as Float64Array;
      for (const i of test) column[i] = woe[codes[i] as number] as number;
    });
  }
  return evidence.map((column) => auc(column, patterns.wins, patterns.n));
}

function woeOfPrebin(trait: Trait, part: Patterns, index: number): number[] {
  const bins = binTrait(trait, prebinCounts(part, index));
  return Array.from(binOfPrebin(bins, trait.prebins.length), (bin) => (bins[bin] as Bin).woe);
}
