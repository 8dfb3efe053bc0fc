import { type Patterns, type PrebinCounts, prebinCounts, type Trait, totals } from "../patterns.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { chiSquareTest } from "../stats/chi-square-test.ts";
import { type Bin, binTrait } from "./bins.ts";

/** What one trait alone says about winning. */
export interface Evidence {
  readonly trait: number;
  readonly bins: readonly Bin[];
  /** Σ (share of wins − share of losses)·WoE: below 0.02 nothing, above 0.3 strong (Siddiqi 2006). */
  readonly informationValue: number;
  /** Conversion of the best bin with at least 20 leads over that of all leads. */
  readonly lift: number;
  /** Chi-square of wins over pieces cut without looking at the outcome. */
  readonly pValue: number;
  /** The p-value after false discovery control over all candidates. */
  readonly qValue: number;
  /** Share of leads in which the trait is filled. */
  readonly filled: number;
  /** Share of leads in the most common finest piece. */
  readonly mostCommon: number;
}

const coarsePieces = 10;

/** Evidence for every candidate trait, in the traits' order. */
export function mineTraits(patterns: Patterns): readonly Evidence[] {
  const all = totals(patterns);
  const single = patterns.traits.map((trait, index) => {
    const counts = prebinCounts(patterns, index);
    const bins = binTrait(trait, counts);
    return {
      trait: index,
      bins,
      informationValue: informationValue(bins, all),
      lift: bestLift(bins, all.wins / all.n),
      pValue: chiSquareTest(coarseGroups(trait, counts, all.n)).pValue,
      filled: 1 - (counts.n[0] as number) / all.n,
      mostCommon: Math.max(...counts.n) / all.n,
    };
  });
  const q = benjaminiHochberg(single.map((evidence) => evidence.pValue));
  return single.map((evidence, index) => ({ ...evidence, qValue: q[index] as number }));
}

function informationValue(bins: readonly Bin[], all: { n: number; wins: number }): number {
  return bins.reduce(
    (sum, bin) => sum + (bin.wins / all.wins - (bin.n - bin.wins) / (all.n - all.wins)) * bin.woe,
    0,
  );
}

function bestLift(bins: readonly Bin[], base: number): number {
  return Math.max(...bins.filter((bin) => bin.n >= 20).map((bin) => bin.wins / bin.n / base));
}

/** Neighbouring prebins joined until each group holds a tenth of the leads; missing stays by itself. */
function coarseGroups(trait: Trait, counts: PrebinCounts, leads: number): { n: number; wins: number }[] {
  const groups = [{ n: counts.n[0] as number, wins: counts.wins[0] as number }];
  let open = { n: 0, wins: 0 };
  for (let i = 1; i < trait.prebins.length; i++) {
    open = { n: open.n + (counts.n[i] as number), wins: open.wins + (counts.wins[i] as number) };
    if (open.n < leads / coarsePieces && i < trait.prebins.length - 1) continue;
    groups.push(open);
    open = { n: 0, wins: 0 };
  }
  return groups.filter((group) => group.n > 0);
}
