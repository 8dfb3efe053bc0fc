import { type Curves, empiricalBayes } from "../fit/empirical-bayes.ts";
import { explained } from "../fit/explained.ts";
import { cutPieces } from "../fit/pieces.ts";
import { foldSplits, rollingSplits } from "../judge/splits.ts";
import { type Pair, withPairs } from "../pairs.ts";
import type { Patterns } from "../patterns.ts";
import { chiSquareUpperTail } from "../stats/chi-square-upper-tail.ts";
import { halvesOf } from "./halves.ts";
import { type PairScore, scorePairs } from "./score-pairs.ts";

export interface FoundPairs {
  /** Curves with one trait more per pair, behind those of the patterns. */
  readonly curves: Curves;
  readonly pairs: readonly Pair[];
}

const mostPairs = 10;
/** The chance of seeing any pair where there is none: the bound is divided by all pairs that were looked at. */
const chance = 0.01;
/** Share of what the curves tell that a pair must add on leads that its effect was not measured on. */
const leastShare = 0.01;
/** So large an effect that it is measured on the leads and not on the penalty. */
const startPenalty = 5;

/**
 * Looks for pairs of traits that mean more or less together than the curves make of them, one after another, the most certain first.
 * A pair is taken where it is beyond chance among all that were looked at, and leads on which its effect was not measured (later
 * quarters, or folds) are predicted better with it, by a hundredth of
 * what the curves tell.
 *
 * Source: score test for an interaction (Rao 1948) with Bonferroni's bound; forward search as in Friedman & Popescu 2008.
 */
export function findPairs(patterns: Patterns, curves: Curves): FoundPairs {
  let found: FoundPairs = { curves, pairs: [] };
  while (found.pairs.length < mostPairs) {
    const next = nextPair(patterns, found, curves);
    if (next === null) break;
    const refitted = refit(patterns, [...found.pairs, next], found.curves);
    if (refitted === null) break;
    found = refitted;
  }
  return found;
}

function nextPair(patterns: Patterns, found: FoundPairs, additive: Curves): Pair | null {
  const halves = additive.traits.map((curve) => halvesOf(curve));
  const { best, looked } = scorePairs(patterns, halves, found.curves.logOdds);
  if (best === null || chiSquareUpperTail(best.statistic, 1) * looked > chance) return null;
  const gain = paid(patterns, best, found.curves.logOdds);
  return gain >= leastShare * explained(patterns, additive.logOdds) ? best.pair : null;
}

/** Log-likelihood gained on leads by the effect that the other leads show. */
function paid(patterns: Patterns, { contributions }: PairScore, logOdds: Float64Array): number {
  const rolling = rollingSplits(patterns);
  const splits = rolling.length > 1 ? rolling : foldSplits(patterns);
  return splits.reduce((sum, { train, test }) => {
    const [known, unseen] = [contributions(train, logOdds), contributions(test, logOdds)];
    const effect = known.score / (known.information + 1);
    return sum + effect * unseen.score - (effect * effect * unseen.information) / 2;
  }, 0);
}

/** Null where the pair shrinks to nothing beside the curves. */
function refit(patterns: Patterns, pairs: readonly Pair[], curves: Curves): FoundPairs | null {
  const all = withPairs(patterns, pairs);
  const known = new Map(curves.traits.map(({ pieces, penalty }) => [pieces.trait, penalty]));
  const paired = pairs.map((_, k) => patterns.traits.length + k);
  const traits = [...new Set([...known.keys(), ...paired])].map((trait) => ({
    pieces: cutPieces(all, trait),
    penalty: known.get(trait) ?? startPenalty,
  }));
  const refitted = empiricalBayes(all, traits, 0);
  const stays = paired.every((trait) => refitted.traits.some(({ pieces }) => pieces.trait === trait));
  return stays ? { curves: refitted, pairs } : null;
}
