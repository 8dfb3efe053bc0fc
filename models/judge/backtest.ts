import { usedTraits } from "../build-model.ts";
import { type Learned, type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset, totals } from "../patterns.ts";
import { toRules } from "../points/rules.ts";
import { foretoldWins } from "../stats/foretold-wins.ts";
import type { Interval } from "../stats/interval.ts";
import { missTest } from "../stats/miss-test.ts";
import type { WinMoments } from "../stats/normal-win-count.ts";
import {
  expectedOf,
  type Guesses,
  guessesOf,
  joinedGuesses,
  type ScoredGuesses,
  scoreGuesses,
} from "./guesses.ts";
import { type PastQuarter, pastQuarters } from "./past-quarters.ts";

interface BacktestOptions {
  /** Quarters before each recalibration whose outcomes were not known yet: see `gapQuarters`. */
  readonly gapQuarters: number;
  /** Is told of each quarter that is done. */
  readonly tick?: (share: number) => void;
}

/** A past quarter, scored by what was known on its first day. */
export interface BacktestedQuarter {
  /** Number of the quarter, as in `patterns.cohort`. */
  readonly cohort: number;
  readonly n: number;
  readonly wins: number;
  /** The leads whose outcomes were known at the start of the quarter. */
  readonly known: { readonly until: number | null; readonly n: number; readonly wins: number };
  /** Null where too few wins or losses were known, or came in the quarter. */
  readonly scored: ScoredQuarter | null;
}

/** What the score of that day foretold, and how right it was. */
export interface ScoredQuarter extends ScoredGuesses {
  /** Wins to be expected, with their 95% prediction interval. */
  readonly foretold: WinMoments & Interval;
  readonly rules: number;
  /** Names of the traits that the rules ask for. */
  readonly traits: readonly string[];
  /** Of the traits in use at this recalibration or the one before, the share in use at both; null at the first. */
  readonly traitsKept: number | null;
}

/** All scored quarters together, each by its own score. */
interface Pooled extends ScoredGuesses {
  readonly quarters: number;
  readonly foretoldWins: number;
  /** p-value of whether the wins of the quarters stray further than their intervals allow. */
  readonly missP: number;
}

export interface Backtest {
  readonly quarters: readonly BacktestedQuarter[];
  /** Null where no quarter could be scored. */
  readonly pooled: Pooled | null;
}

/** Wins, and losses, that a calibration needs. */
export const fewestKnown = 40;

/** Wins, and losses, from which on a quarter says how right a score was. */
export const fewestInQuarter = 10;

/**
 * What would have happened: calibrates anew at the start of every quarter, from the leads whose outcomes were known by then and
 * with all of the pipeline, and scores the leads of the quarter. At least 40 wins and losses must be known, and 10 come of the
 * quarter; other quarters are listed unscored. Shared between the quarters are only the finest pieces of the traits, which were
 * cut without a look at outcomes.
 *
 * Source: rolling-origin evaluation, L. J. Tashman, "Out-of-sample tests of forecasting accuracy", Int. J. Forecasting 16 (2000).
 *
 * @throws what `learn` throws.
 * @example backtest(patterns, options, { gapQuarters: gapQuarters(120) }).pooled?.judgement.auc
 */
export function backtest(
  patterns: Patterns,
  options: LearnOptions,
  { gapQuarters, tick }: BacktestOptions,
): Backtest {
  const past = pastQuarters(patterns, gapQuarters);
  const done: Relived[] = [];
  for (const quarter of past) {
    const before = done.findLast(({ scored }) => scored !== null)?.scored ?? null;
    done.push(relive(patterns, quarter, options, before));
    tick?.(done.length / past.length);
  }
  return { quarters: done.map(({ guesses, ...quarter }) => quarter), pooled: pool(patterns, done) };
}

interface Relived extends BacktestedQuarter {
  readonly guesses: Guesses | null;
}

function relive(
  patterns: Patterns,
  { cohort, knownUntil, train, test }: PastQuarter,
  options: LearnOptions,
  before: ScoredQuarter | null,
): Relived {
  const knownLeads = subset(patterns, train);
  const [known, own] = [totals(knownLeads), totals(subset(patterns, test))];
  const quarter = { cohort, ...own, known: { until: knownUntil, ...known } };
  if (!holds(known, fewestKnown) || !holds(own, fewestInQuarter)) {
    return { ...quarter, scored: null, guesses: null };
  }
  const learned = learn(knownLeads, options);
  const guesses = guessesOf(patterns, learned, train, test);
  const { variance } = expectedOf(guessesOf(patterns, learned, train, train));
  const scored = {
    ...scoreGuesses(guesses),
    foretold: foretoldWins({ ...expectedOf(guesses), leads: own.n }, variance),
    ...rulesOf(knownLeads, learned, before),
  };
  return { ...quarter, scored, guesses };
}

function holds({ n, wins }: { n: number; wins: number }, fewest: number): boolean {
  return Math.min(wins, n - wins) >= fewest;
}

function rulesOf(known: Patterns, learned: Learned, before: ScoredQuarter | null) {
  const used = usedTraits(known, learned).map(({ name }) => name);
  return {
    rules: toRules(learned.points, known).length,
    traits: used,
    traitsKept: before === null ? null : shareInBoth(before.traits, used),
  };
}

/** Two scores without any trait are the same. */
function shareInBoth(one: readonly string[], other: readonly string[]): number {
  const inBoth = one.filter((trait) => other.includes(trait)).length;
  const inAny = one.length + other.length - inBoth;
  return inAny === 0 ? 1 : inBoth / inAny;
}

function pool(patterns: Patterns, quarters: readonly Relived[]): Pooled | null {
  const foretold = quarters.flatMap(({ wins, scored }) =>
    scored === null ? [] : { ...scored.foretold, wins },
  );
  if (foretold.length === 0) return null;
  const guesses = joinedGuesses(
    patterns,
    quarters.flatMap((quarter) => quarter.guesses ?? []),
  );
  return {
    quarters: foretold.length,
    foretoldWins: expectedOf(guesses).mean,
    missP: missTest(foretold),
    ...scoreGuesses(guesses),
  };
}
