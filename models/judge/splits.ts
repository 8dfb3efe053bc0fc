import type { Patterns } from "../patterns.ts";

/** Positions of the patterns to learn from and of those to be judged on. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

const minTrainWins = 60;
const minTestWins = 15;
const maxOrigins = 4;

/** Folds by the stable slot of each pattern: leads that belong together are never parted. 5 or 10 of them. */
export function foldSplits(patterns: Patterns, folds: 5 | 10 = 5): readonly Split[] {
  return Array.from({ length: folds }, (_, fold) =>
    splitBy(
      patterns,
      (i) => (patterns.slot[i] as number) % folds !== fold,
      (i) => (patterns.slot[i] as number) % folds === fold,
    ),
  );
}

/**
 * Rolling origins: learn from all quarters before, judge on one quarter, for the last quarters that have enough
 * wins on both sides. Empty where leads carry no dates or history is short.
 */
export function rollingSplits(patterns: Patterns): readonly Split[] {
  const last = patterns.cohort.reduce((max, cohort) => Math.max(max, cohort), 0);
  return Array.from({ length: last }, (_, k) => originSplit(patterns, last - k))
    .filter(
      (split) => winsOf(patterns, split.train) >= minTrainWins && winsOf(patterns, split.test) >= minTestWins,
    )
    .slice(0, maxOrigins)
    .reverse();
}

function originSplit(patterns: Patterns, cohort: number): Split {
  return splitBy(
    patterns,
    (i) => (patterns.cohort[i] as number) < cohort,
    (i) => patterns.cohort[i] === cohort,
  );
}

/**
 * The latest quarters held out whole: as few as hold `minWins` wins, and at most a third of all leads. `null` where
 * that can't be had (no dates, or too short a history).
 */
export function latestHeldOut(patterns: Patterns, minWins: number): Split | null {
  const last = patterns.cohort.reduce((max, cohort) => Math.max(max, cohort), 0);
  for (let first = last; first > 0; first--) {
    const split = splitBy(
      patterns,
      (i) => (patterns.cohort[i] as number) < first,
      (i) => (patterns.cohort[i] as number) >= first,
    );
    const leads = (positions: Int32Array) => positions.reduce((sum, i) => sum + (patterns.n[i] as number), 0);
    if (leads(split.test) > (leads(split.test) + leads(split.train)) / 3) return null;
    if (winsOf(patterns, split.test) >= minWins) return split;
  }
  return null;
}

function splitBy(patterns: Patterns, train: (i: number) => boolean, test: (i: number) => boolean): Split {
  const positions = Array.from(patterns.n.keys());
  return { train: Int32Array.from(positions.filter(train)), test: Int32Array.from(positions.filter(test)) };
}

function winsOf(patterns: Patterns, positions: Int32Array): number {
  return positions.reduce((sum, i) => sum + (patterns.wins[i] as number), 0);
}
