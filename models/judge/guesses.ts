import type { Learned } from "../learn.ts";
import { type Patterns, subset, totals } from "../patterns.ts";
import type { WinMoments } from "../stats/normal-win-count.ts";
import { trialsOf, winMoments } from "../stats/poisson-binomial-distribution.ts";
import { logLoss } from "./log-loss.ts";
import { predict } from "./predict.ts";
import { type Judgement, validate } from "./validate.ts";

/** Leads, what a score said of them, and what would be said of them without a score. One item per pattern. */
export interface Guesses {
  /** Where the patterns of these leads stand among all. */
  readonly positions: Int32Array;
  readonly leads: Patterns;
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** The base rate of the leads that the score was learned from: all that was known without it. */
  readonly baseRates: Float64Array;
}

export interface ScoredGuesses {
  readonly judgement: Judgement;
  /** Log-loss of the base rates that were known: what the score must beat. */
  readonly logLossKnownBase: number;
}

/** What a score, learned from `train`, says of the leads at some positions. */
export function guessesOf(
  patterns: Patterns,
  learned: Learned,
  train: Int32Array,
  positions: Int32Array,
): Guesses {
  const leads = subset(patterns, positions);
  const { logits, probabilities } = predict(learned, leads);
  const { n, wins } = totals(subset(patterns, train));
  return { positions, leads, logits, probabilities, baseRates: logits.map(() => wins / n) };
}

/** Wins to be expected by the score: Σ p, and its variance by chance, Σ p(1 − p). */
export function expectedOf({ probabilities, leads }: Guesses): WinMoments {
  return winMoments(trialsOf(probabilities, leads.n));
}

/** How right the score was, and how right the base rate. */
export function scoreGuesses({ leads, logits, baseRates }: Guesses): ScoredGuesses {
  return {
    judgement: validate(leads, logits),
    logLossKnownBase: logLoss(baseRates, leads.wins, leads.n),
  };
}

/** The guesses of several scores about patterns that no two of them share, as if they were one score's. */
export function joinedGuesses(patterns: Patterns, all: readonly Guesses[]): Guesses {
  const joined = (arrays: readonly Float64Array[]) => Float64Array.from(arrays.flatMap((one) => [...one]));
  const positions = Int32Array.from(all.flatMap((guesses) => [...guesses.positions]));
  return {
    positions,
    leads: subset(patterns, positions),
    logits: joined(all.map(({ logits }) => logits)),
    probabilities: joined(all.map(({ probabilities }) => probabilities)),
    baseRates: joined(all.map(({ baseRates }) => baseRates)),
  };
}
