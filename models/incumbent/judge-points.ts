import { sigmoid } from "../fit/design.ts";
import { aucInterval } from "../judge/auc.ts";
import { latestToJudge } from "../judge/latest-to-judge.ts";
import { foldSplits, type Split } from "../judge/splits.ts";
import { type Judgement, validate } from "../judge/validate.ts";
import { type Patterns, subset } from "../patterns.ts";
import { pointsLine } from "./points-line.ts";

/** Leads counted by their points on each side. */
export interface PointedLeads {
  /** Without traits: of these leads nothing is seen but their points. */
  readonly patterns: Patterns;
  readonly fit: readonly number[];
  readonly engagement: readonly number[];
}

export interface JudgedPoints {
  /** Probability of each pattern by a line that was fitted without its fold. */
  readonly unseen: Float64Array;
  readonly crossValidation: Judgement;
  /** The latest quarters, by a line fitted on the earlier ones; null without dates or with too short a history. */
  readonly outOfTime: Judgement | null;
}

/**
 * How right points are that were not learned from these leads. All that is fitted is the line from points to log-odds, and it is
 * judged on leads that it was not fitted on. The AUC is that of the points themselves.
 *
 * @param most the most points that a lead can have.
 */
export function judgePoints(leads: PointedLeads, most: number): JudgedPoints {
  const { patterns } = leads;
  const points = totalPoints(leads);
  const logits = new Float64Array(points.length);
  for (const split of foldSplits(patterns)) {
    const predicted = predictedLogits(patterns, points, split, most);
    split.test.forEach((position, k) => {
      logits[position] = predicted[k] as number;
    });
  }
  const latest = latestToJudge(patterns);
  return {
    unseen: logits.map(sigmoid),
    crossValidation: judge(patterns, points, logits),
    outOfTime:
      latest === null
        ? null
        : judge(
            subset(patterns, latest.test),
            pick(points, latest.test),
            predictedLogits(patterns, points, latest, most),
          ),
  };
}

/** The points of both sides together. */
export function totalPoints({ fit, engagement }: PointedLeads): number[] {
  return fit.map((own, i) => own + (engagement[i] as number));
}

function predictedLogits(
  patterns: Patterns,
  points: readonly number[],
  { train, test }: Split,
  most: number,
): Float64Array {
  const { intercept, scale } = pointsLine(subset(patterns, train), pick(points, train), most);
  return Float64Array.from(pick(points, test), (own) => intercept + own / scale);
}

function judge(patterns: Patterns, points: readonly number[], logits: Float64Array): Judgement {
  const judgement = validate(patterns, logits);
  return judgement.auc === null
    ? judgement
    : { ...judgement, auc: aucInterval(points, patterns.wins, patterns.n) };
}

function pick(values: readonly number[], positions: Int32Array): number[] {
  return Array.from(positions, (position) => values[position] as number);
}
