import { foldSplits } from "../judge/splits.ts";
import { type Patterns, prebinCounts, subset, type Trait, totals } from "../patterns.ts";
import { seededRandom, shuffled } from "../random.ts";
import { softplus } from "./design.ts";
import { type Curve, type Curves, empiricalBayes, type PenalisedTrait } from "./empirical-bayes.ts";
import { findTold } from "./find-told.ts";
import { logOdds, toPieceDesign } from "./piece-design.ts";
import { cutPieces } from "./pieces.ts";
import { strength } from "./strength.ts";

export interface FittedCurves {
  readonly curves: Curves;
  /** How many parameters' worth each trait's penalty borrowed from the other traits. */
  readonly borrowed: number;
  /** Why each dropped trait was dropped, by its position. */
  readonly dropped: ReadonlyMap<number, string>;
  /** Strength of the weakest trait that was kept, and of the shuffled copy put beside them. */
  readonly weakest: number;
  readonly sentinel: number;
}

/**
 * Fits the curves of all candidates together and drops those that say nothing: by themselves, beside the others, or no
 * more than a shuffled copy of one of them (the sentinel) that was fitted with them.
 *
 * @param borrowed see `FittedCurves`; without it, what predicts unseen leads best.
 */
export function fitCurves(
  patterns: Patterns,
  candidates: readonly number[],
  borrowed = chooseBorrowed(patterns, candidates),
): FittedCurves {
  const begun = begin(patterns, candidates, borrowed);
  const { together, strengths, sentinel } = besideSentinel(patterns, begun, borrowed);
  const strong = together.traits.filter(({ pieces }) => (strengths.get(pieces.trait) as number) > sentinel);
  const fitted = sentinel === 0 ? together : empiricalBayes(patterns, strong, borrowed);
  const told = findTold(patterns, fitted);
  const own = fitted.traits.filter(({ pieces }) => !told.has(pieces.trait));
  const curves = told.size === 0 ? fitted : empiricalBayes(patterns, own, borrowed);
  const kept = curves.traits.map(({ pieces }) => pieces.trait);
  return {
    curves,
    borrowed,
    dropped: reasons(candidates, { begun, strengths, sentinel, kept }),
    weakest: Math.min(...kept.map((trait) => strengths.get(trait) as number)),
    sentinel,
  };
}

const startPenalty = 60;

/** The candidates with a first penalty: where nothing is borrowed, only those that say something by themselves. */
function begin(
  patterns: Patterns,
  candidates: readonly number[],
  borrowed: number,
): readonly PenalisedTrait[] {
  return candidates.flatMap((trait) => {
    const alone = fitAlone(patterns, trait);
    if (alone === null && borrowed === 0) return [];
    return [{ pieces: cutPieces(patterns, trait), penalty: alone ?? startPenalty }];
  });
}

/** A trait's penalty from its own counts of leads and wins, or null where they shrink it to nothing. */
function fitAlone(patterns: Patterns, trait: number): number | null {
  const counts = prebinCounts(patterns, trait);
  const codes = [Uint8Array.from(counts.n.keys())];
  const single = { ...patterns, ...counts, traits: [patterns.traits[trait] as Trait], codes };
  const pieces = { ...cutPieces(patterns, trait), trait: 0 };
  return empiricalBayes(single, [{ pieces, penalty: startPenalty }], 0).traits[0]?.penalty ?? null;
}

const fewEvents = 300;
const mostBorrowed = 1;

/**
 * With few wins a trait's own data hardly tell how much to shrink it. Then it borrows from the other traits as much as predicts
 * unseen leads better: nothing, or the worth of one parameter.
 */
function chooseBorrowed(patterns: Patterns, candidates: readonly number[]): number {
  const { n, wins } = totals(patterns);
  if (Math.min(wins, n - wins) >= fewEvents) return 0;
  const loss = (borrowed: number) =>
    foldSplits(patterns).reduce((sum, { train, test }) => {
      const part = subset(patterns, train);
      const curves = empiricalBayes(part, begin(part, candidates, borrowed), borrowed);
      return sum + lossOf(curves, subset(patterns, test));
    }, 0);
  return loss(mostBorrowed) < loss(0) ? mostBorrowed : 0;
}

/** Negative log-likelihood of leads under curves fitted on others. */
function lossOf({ intercept, traits }: Curves, unseen: Patterns): number {
  const design = toPieceDesign(
    unseen,
    traits.map(({ pieces }) => pieces),
  );
  const effects = Float64Array.from([intercept, ...traits.flatMap((curve) => [...curve.effects])]);
  return logOdds(design, effects).reduce(
    (sum, x, i) => sum + (unseen.n[i] as number) * softplus(x) - (unseen.wins[i] as number) * x,
    0,
  );
}

/** All candidates fitted with a shuffled copy of one of them, and how strong each of them is then. */
function besideSentinel(patterns: Patterns, begun: readonly PenalisedTrait[], borrowed: number) {
  const noisy = begun.length === 0 ? patterns : withSentinel(patterns, begun);
  const noise = patterns.traits.length;
  const copies = begun.length === 0 ? [] : [{ pieces: cutPieces(noisy, noise), penalty: startPenalty }];
  const together = empiricalBayes(noisy, [...begun, ...copies], borrowed);
  const strengths = new Map(together.traits.map((curve) => [curve.pieces.trait, strengthOf(noisy, curve)]));
  return { together, strengths, sentinel: strengths.get(noise) ?? 0 };
}

/** The patterns with one candidate more, whose values are shuffled over the leads: as noisy as can be, and shaped like a real one. */
function withSentinel(patterns: Patterns, candidates: readonly PenalisedTrait[]): Patterns {
  const next = seededRandom(20260630);
  const copied = (shuffled(candidates, next)[0] as PenalisedTrait).pieces.trait;
  const codes = Uint8Array.from(shuffled(Array.from(patterns.codes[copied] as Uint8Array), next));
  return {
    ...patterns,
    traits: [...patterns.traits, patterns.traits[copied] as Trait],
    codes: [...patterns.codes, codes],
  };
}

function strengthOf(patterns: Patterns, { pieces, effects }: Curve): number {
  const perPrebin = Float64Array.from(pieces.pieceOf, (piece) => effects[piece] as number);
  return strength(perPrebin, prebinCounts(patterns, pieces.trait).n);
}

interface Found {
  readonly begun: readonly PenalisedTrait[];
  readonly strengths: ReadonlyMap<number, number>;
  readonly sentinel: number;
  readonly kept: readonly number[];
}

function reasons(candidates: readonly number[], { begun, strengths, sentinel, kept }: Found) {
  const telling = begun.map(({ pieces }) => pieces.trait);
  const because = (trait: number) => {
    if (!telling.includes(trait)) return "says nothing about winning by itself";
    const own = strengths.get(trait);
    return own === undefined || own > sentinel
      ? "adds nothing once the other traits are known"
      : "no stronger than a shuffled trait put beside it";
  };
  const dropped = candidates.filter((trait) => !kept.includes(trait));
  return new Map(dropped.map((trait) => [trait, because(trait)] as const));
}
