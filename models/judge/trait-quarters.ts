import { sigmoid } from "../fit/design.ts";
import { levelOf } from "../fit/level-of.ts";
import { type Patterns, subset } from "../patterns.ts";
import { type PointedTrait, pointLogits, type WholePoints } from "../points/whole-points.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { chiSquareUpperTail } from "../stats/chi-square-upper-tail.ts";
import { cohortPositions } from "./cohort-positions.ts";

/** How much a trait told in one quarter: 1 as much as its points say, 0 nothing, below 0 the other way round. */
interface QuarterEffect {
  /** Number of the quarter, as in `patterns.cohort`. */
  readonly cohort: number;
  readonly leads: number;
  readonly effect: number;
  /** Standard error of the effect. */
  readonly error: number;
}

export interface TraitQuarters {
  /** Position in `patterns.traits`. */
  readonly trait: number;
  /** Quarters with enough wins, and enough leads that the trait tells apart. */
  readonly quarters: readonly QuarterEffect[];
  /** Of the test that all quarters have one effect, all traits together taken into account; null with fewer than two quarters. */
  readonly qValue: number | null;
}

/** Below so many expected wins (or losses) no quarter is looked at. */
const fewestExpected = 5;
/** An effect that is not known to ±1 (one standard error) says nothing. */
const leastInformation = 1;

/**
 * Does each trait tell the same in every quarter? Per quarter the points of one trait are multiplied by a factor, with all other points
 * held and the quarter's own level; one Newton step from 1 finds it. Whether the factors differ by more than chance is Cochran's
 * Q. The level of the factors flatters the trait, since its points were learned from these leads; that they differ does not.
 *
 * Source: one-step estimates as in Yusuf et al., Prog. Cardiovasc. Dis. 27 (1985); Cochran, Biometrics 10 (1954).
 *
 * @example traitQuarters(learned.points, patterns)[0]; // { trait: 3, quarters: [{ cohort: 0, effect: 1.1, … }], qValue: 0.6 }
 */
export function traitQuarters(points: WholePoints, patterns: Patterns): readonly TraitQuarters[] {
  const cohorts = [...new Set(patterns.cohort)].sort((a, b) => a - b);
  const parts = cohorts.flatMap((cohort) => {
    const leads = subset(
      patterns,
      cohortPositions(patterns, (own) => own === cohort),
    );
    return hasEnough(leads) ? [{ cohort, leads, probabilities: levelled(points, leads) }] : [];
  });
  const found = points.traits.map((trait) => ({
    trait: trait.trait,
    quarters: parts.flatMap((part) => effectIn(part, trait, points.scale)),
  }));
  const judged = found.filter(({ quarters }) => quarters.length >= 2);
  const qValues = benjaminiHochberg(judged.map(({ quarters }) => sameEffect(quarters)));
  return found.map((trait) => ({ ...trait, qValue: qValues[judged.indexOf(trait)] ?? null }));
}

interface Quarter {
  readonly cohort: number;
  readonly leads: Patterns;
  /** By the points, moved to the quarter's own level. */
  readonly probabilities: Float64Array;
}

function hasEnough({ n, wins }: Patterns): boolean {
  const [leads, won] = [n, wins].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [
    number,
    number,
  ];
  return Math.min(won, leads - won) >= fewestExpected;
}

function levelled(points: WholePoints, leads: Patterns): Float64Array {
  const logits = pointLogits(points, leads);
  const level = levelOf(leads, logits);
  return logits.map((logit) => sigmoid(level + logit));
}

/** The effect by one step from 1: its score over its information, both with the quarter's level free. */
function effectIn(
  { cohort, leads, probabilities }: Quarter,
  trait: PointedTrait,
  scale: number,
): QuarterEffect[] {
  const codes = leads.codes[trait.trait] as Uint8Array;
  const own = Float64Array.from(
    codes,
    (code) => (trait.points[trait.binOf[code] as number] as number) / scale,
  );
  const weights = probabilities.map((p, i) => (leads.n[i] as number) * p * (1 - p));
  const mean = weights.reduce((sum, weight, i) => sum + weight * (own[i] as number), 0) / sum(weights);
  let [score, information] = [0, 0];
  own.forEach((value, i) => {
    score +=
      ((leads.wins[i] as number) - (leads.n[i] as number) * (probabilities[i] as number)) * (value - mean);
    information += (weights[i] as number) * (value - mean) ** 2;
  });
  if (information < leastInformation) return [];
  return [
    { cohort, leads: sum(leads.n), effect: 1 + score / information, error: 1 / Math.sqrt(information) },
  ];
}

/** Cochran's Q: its p-value when all quarters have one effect. */
function sameEffect(quarters: readonly QuarterEffect[]): number {
  const weights = quarters.map(({ error }) => 1 / error ** 2);
  const all = weights.reduce((total, weight) => total + weight, 0);
  const mean = quarters.reduce((total, { effect }, k) => total + (weights[k] as number) * effect, 0) / all;
  const q = quarters.reduce(
    (total, { effect }, k) => total + (weights[k] as number) * (effect - mean) ** 2,
    0,
  );
  return chiSquareUpperTail(q, quarters.length - 1);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
