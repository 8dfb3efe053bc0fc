import type { Patterns, Trait } from "../patterns.ts";
import { quantile } from "../stats/quantile.ts";
import { type Repetition, type Rightness, shownPatterns } from "./repetition.ts";

/** A figure of the released model on the leads it was learned from, freed of the flattery in that. */
export interface Corrected {
  readonly apparent: number;
  /** By how much repetitions look better on their own leads than on the leads of the exports. */
  readonly optimism: number;
  readonly corrected: number;
  /** 95% interval; null with too few repetitions. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What would have come out had chance gone another way. */
export interface Stability {
  readonly repetitions: number;
  readonly auc: Corrected | null;
  readonly logLoss: Corrected | null;
  readonly slope: Corrected | null;
  /** Share of the leads with another grade, in the mean over the repetitions. */
  readonly otherGrade: number;
  /** Per trait: share of the repetitions in which it, or another of its family, got points. */
  readonly foundAgain: readonly number[];
  /** Width of a lead's 95% interval of probability, in the mean over the leads; null with too few repetitions. */
  readonly intervalWidth: number | null;
}

/** With fewer, the outer 2.5% on each side are less than one repetition. */
const fewestForInterval = 40;

/**
 * Sums up repetitions of the whole pipeline. Figures are corrected by their mean optimism; intervals are the spread
 * of the repetitions' own figures about the corrected one. A half is twice as optimistic about itself as the whole, and half of
 * the whole is that half: the difference between the two is the optimism of the whole.
 *
 * Source: Efron, "Estimating the error rate of a prediction rule", JASA 78 (1983); Harrell, Lee & Mark, Statistics in Medicine 15
 * (1996); intervals: Noma et al., Statistics in Medicine 40 (2021), location-shifted.
 *
 * @param apparent the released model on the leads that it was learned from.
 * @throws RangeError without repetitions.
 */
export function stability(
  patterns: Patterns,
  apparent: Rightness,
  repetitions: readonly Repetition[],
): Stability {
  if (repetitions.length === 0) throw new RangeError("stability needs at least one repetition");
  return {
    repetitions: repetitions.length,
    auc: corrected("auc", apparent, repetitions),
    logLoss: corrected("logLoss", apparent, repetitions),
    slope: corrected("slope", apparent, repetitions),
    otherGrade: mean(repetitions.map(({ otherGrade }) => otherGrade)),
    foundAgain: patterns.traits.map((_, trait) =>
      mean(repetitions.map(({ traits }) => (isFound(patterns, trait, traits) ? 1 : 0))),
    ),
    intervalWidth: repetitions.length < fewestForInterval ? null : meanWidth(patterns, repetitions),
  };
}

/** Of a family (counts in 7, 30 and 90 days) one trait is kept: any of them is the same finding. */
function isFound({ traits }: Patterns, trait: number, found: readonly number[]): boolean {
  const { family } = traits[trait] as Trait;
  return found.some((other) => other === trait || (family !== null && traits[other]?.family === family));
}

function corrected(
  key: keyof Rightness,
  { [key]: apparent }: Rightness,
  repetitions: readonly Repetition[],
): Corrected | null {
  const measured = repetitions.flatMap(({ onOwn: { [key]: own }, onAll: { [key]: all } }) =>
    own === null || all === null ? [] : [{ own, all }],
  );
  if (apparent === null || measured.length === 0) return null;
  const optimism = mean(measured.map(({ own, all }) => own - all));
  const own = measured.map((figures) => figures.own);
  const bound = (share: number) =>
    measured.length < fewestForInterval ? null : apparent - optimism + quantile(own, share) - mean(own);
  return {
    apparent,
    optimism,
    corrected: apparent - optimism,
    low: bound(0.025),
    high: bound(0.975),
  };
}

function meanWidth(patterns: Patterns, repetitions: readonly Repetition[]): number {
  let [sum, leads] = [0, 0];
  shownPatterns(patterns).forEach((pattern, k) => {
    const probabilities = repetitions.map((one) => one.probabilities[k] as number);
    const n = patterns.n[pattern] as number;
    sum += n * (quantile(probabilities, 0.975) - quantile(probabilities, 0.025));
    leads += n;
  });
  return sum / leads;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
