import type { Curves } from "./fit/empirical-bayes.ts";
import { type FittedCurves, fitCurves } from "./fit/fit-curves.ts";
import { type Evidence, mineTraits } from "./mine/evidence.ts";
import { findPairs } from "./mine/find-pairs.ts";
import { screenTraits } from "./mine/screen.ts";
import { type Pair, withPairs } from "./pairs.ts";
import type { Patterns } from "./patterns.ts";
import { cutCurves } from "./points/cut-curves.ts";
import { weightBins } from "./points/weighted-bins.ts";
import { type WholePoints, wholePoints } from "./points/whole-points.ts";

export interface LearnOptions {
  /** How the final weights are found: `newton`, or the independent check `gradient`. */
  readonly solver: "newton" | "gradient";
  readonly maxPoints: number;
  /** The most rules, for teams that type them by hand; null for as many as pay. */
  readonly maxRules: number | null;
  /** What small samples borrow between traits, where that was chosen before: see `FittedCurves`. */
  readonly borrowed?: number;
}

/** A trait that was looked at, and what became of it. */
interface Candidate {
  readonly evidence: Evidence;
  readonly verdict: "kept" | "dropped";
  readonly because: string;
}

/** Everything learned from one set of leads. */
export interface Learned {
  readonly candidates: readonly Candidate[];
  /** The additive model that the points are cut from; traits beyond those of the patterns are the pairs. */
  readonly curves: Curves;
  readonly points: WholePoints;
  readonly borrowed: number;
  /** Strength of the weakest trait that was kept, and of the strongest shuffled copy of one. */
  readonly weakest: number;
  readonly sentinel: number;
  readonly converged: boolean;
  /** How many free parameters the shrunken curves amount to. */
  readonly effectiveParameters: number;
}

/** What is learned before a rule is cut: the same for every number of rules and points. */
export interface LearnedCurves {
  readonly evidence: readonly Evidence[];
  readonly fitted: FittedCurves;
  /** The curves with those of the pairs. */
  readonly curves: Curves;
  readonly pairs: readonly Pair[];
  /** Why each dropped trait was dropped, by its position. */
  readonly dropped: ReadonlyMap<number, string>;
}

/**
 * The whole way from counted leads to points: mine, screen, fit curves, look for pairs, cut the curves into few bins, weight and
 * round them. Everything that judges a model runs this anew on its own training leads, so that nothing is learned from
 * the leads it is judged on.
 */
export function learn(patterns: Patterns, options: LearnOptions): Learned {
  return learnPoints(patterns, learnCurves(patterns, options), options);
}

/** The first half of `learn`: mines, screens, fits curves and looks for pairs. */
export function learnCurves(
  patterns: Patterns,
  { borrowed }: Pick<LearnOptions, "borrowed"> = {},
): LearnedCurves {
  const evidence = mineTraits(patterns);
  const screened = screenTraits(patterns.traits, evidence);
  const fitted = fitCurves(patterns, screened.kept, borrowed);
  const { curves, pairs } = findPairs(patterns, fitted.curves);
  return { evidence, fitted, curves, pairs, dropped: new Map([...screened.dropped, ...fitted.dropped]) };
}

/** The second half of `learn`: cuts curves into the bins that pay, and gives them points. */
export function learnPoints(
  patterns: Patterns,
  { evidence, fitted, curves, pairs, dropped }: LearnedCurves,
  { solver, maxPoints, maxRules }: LearnOptions,
): Learned {
  const all = withPairs(patterns, pairs);
  const cuts = cutCurves(all, curves, patterns.traits.length, maxRules);
  const points = wholePoints(patterns, pairs, weightBins(all, curves, cuts, solver), maxPoints);
  const used = new Set(points.traits.map(({ trait }) => trait));
  return {
    candidates: evidence.map((entry) => toCandidate(entry, used, dropped)),
    curves,
    points,
    borrowed: fitted.borrowed,
    weakest: fitted.weakest,
    sentinel: fitted.sentinel,
    converged: curves.converged,
    effectiveParameters: curves.traits.reduce((sum, { freedom }) => sum + freedom, 1),
  };
}

function toCandidate(
  evidence: Evidence,
  used: ReadonlySet<number>,
  dropped: ReadonlyMap<number, string>,
): Candidate {
  if (used.has(evidence.trait)) {
    return {
      evidence,
      verdict: "kept",
      because: "tells winners from the rest beside the other traits, by more than a rule costs",
    };
  }
  const because = dropped.get(evidence.trait) ?? "says too little beside the other traits to be worth a rule";
  return { evidence, verdict: "dropped", because };
}
