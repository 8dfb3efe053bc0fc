import { choosePenalty } from "./fit/choose-penalty.ts";
import type { Solver } from "./fit/design.ts";
import { type Fold, outOfFold, toFolds, withColumns } from "./fit/out-of-fold.ts";
import { dropUselessTraits, dropWeakTraits } from "./fit/select-traits.ts";
import { fitWeights, type WeightOptions, type Weights } from "./fit/weights.ts";
import { calibrationLine } from "./judge/calibration-line.ts";
import { foldSplits, rollingSplits, type Split } from "./judge/splits.ts";
import { type Evidence, mineTraits } from "./mine/evidence.ts";
import { screenTraits } from "./mine/screen.ts";
import type { Patterns } from "./patterns.ts";
import { pointLogits, type WholePoints, wholePoints } from "./points/whole-points.ts";

export interface LearnOptions {
  readonly solver: Solver;
  /** False for a solver that knows no penalty: then no penalty is chosen and no sign is held. */
  readonly penalised: boolean;
  readonly maxPoints: number;
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
  readonly weights: Weights;
  readonly points: WholePoints;
  readonly penalty: number;
  readonly sentinel: number;
  /** Corrects log-odds for what unseen leads showed: intercept + slope × log-odds. */
  readonly calibration: { readonly intercept: number; readonly slope: number };
}

/** A middling ridge, under which traits are compared before the penalty is chosen for those that stay. */
const screeningPenalty = 5;

/**
 * How surely the calibration slope is held at 1: as if it had been measured with a standard error of 0.03. Cross-fitted weights need little
 * correction, and the folds it is measured on learn from fewer leads than the model does.
 */
const slopePrior = { slope: 1, weight: 1000 };

/**
 * The whole way from counted leads to points: mine, screen, choose the penalty on later quarters (or folds), fit,
 * round, calibrate on leads the fit did not see. Everything that judges a model runs this anew on its own training
 * leads, so that nothing is learned from the leads it is judged on.
 */
export function learn(patterns: Patterns, options: LearnOptions): Learned {
  const evidence = mineTraits(patterns);
  const screened = screenTraits(patterns.traits, evidence);
  const splits = innerSplits(patterns);
  const fitting = { solver: options.solver, nonNegative: options.penalised };
  const fairly = { ...fitting, penalty: options.penalised ? screeningPenalty : 0 };
  const strong = dropWeakTraits(patterns, screened.kept, fairly);
  const folds = toFolds(patterns, strong.kept, splits);
  const penalty = options.penalised ? choosePenalty(folds, fitting) : 0;
  const useful = dropUselessTraits(strong.kept, folds, { ...fitting, penalty });
  const chosen = withColumns(
    folds,
    useful.kept.map((trait) => strong.kept.indexOf(trait)),
  );
  const weights = fitWeights(patterns, useful.kept, { ...fitting, penalty });
  const dropped = new Map([...screened.dropped, ...strong.dropped, ...useful.dropped]);
  const points = wholePoints(weights, options.maxPoints);
  return {
    candidates: evidence.map((entry) => toCandidate(entry, dropped.get(entry.trait))),
    weights,
    points,
    penalty,
    sentinel: strong.sentinel,
    calibration: calibrate(patterns, points, chosen, { ...fitting, penalty }),
  };
}

function innerSplits(patterns: Patterns): readonly Split[] {
  const rolling = rollingSplits(patterns);
  return rolling.length > 1 ? rolling : foldSplits(patterns);
}

/**
 * The slope comes from leads that the fit did not see; the intercept then makes the probabilities of the training leads add up
 * to their wins.
 */
function calibrate(
  patterns: Patterns,
  points: WholePoints,
  folds: readonly Fold[],
  options: WeightOptions,
): Learned["calibration"] {
  if (points.traits.length === 0) return { intercept: 0, slope: 1 };
  const unseen = outOfFold(folds, options);
  const { slope } = calibrationLine(unseen.logits, unseen.wins, unseen.n, slopePrior);
  const logits = pointLogits(points, patterns).map((logit) => slope * logit);
  return { intercept: calibrationLine(logits, patterns.wins, patterns.n).inTheLarge, slope };
}

function toCandidate(evidence: Evidence, because: string | undefined): Candidate {
  if (because !== undefined) return { evidence, verdict: "dropped", because };
  return {
    evidence,
    verdict: "kept",
    because: "tells winners from the rest beyond chance and beside the other traits",
  };
}
