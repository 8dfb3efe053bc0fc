import { sigmoid } from "../fit/design.ts";
import { type Patterns, totals } from "../patterns.ts";
import { aucInterval } from "./auc.ts";
import { brier } from "./brier.ts";
import { calibrationLine } from "./calibration-line.ts";
import { expectedOverObserved } from "./expected-over-observed.ts";
import { logLoss } from "./log-loss.ts";

/** How right a score is on leads it never saw; null where there are too few wins to say. */
export interface Judgement {
  readonly n: number;
  readonly wins: number;
  readonly auc: { readonly auc: number; readonly low: number; readonly high: number } | null;
  readonly logLoss: number | null;
  /** Log-loss of giving every lead the base rate. */
  readonly logLossBase: number | null;
  readonly brier: number | null;
  readonly slope: { readonly slope: number; readonly low: number; readonly high: number } | null;
  readonly expectedOverObserved: {
    readonly ratio: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** Conversion of the best tenth of leads over that of all. */
  readonly liftTopTenth: number | null;
}

/** What is said where nothing can be measured. */
export const nothingJudged: Judgement = {
  n: 0,
  wins: 0,
  auc: null,
  logLoss: null,
  logLossBase: null,
  brier: null,
  slope: null,
  expectedOverObserved: null,
  liftTopTenth: null,
};

type Counts = Pick<Patterns, "n" | "wins">;

const minEvents = 10;

/** Judges predicted log-odds against what became of the leads. */
export function validate(patterns: Counts, logits: Float64Array): Judgement {
  const { n, wins } = totals(patterns);
  if (Math.min(wins, n - wins) < minEvents) {
    return { ...nothingJudged, n, wins };
  }
  const probabilities = logits.map(sigmoid);
  const base = new Float64Array(logits.length).fill(wins / n);
  return {
    n,
    wins,
    auc: aucInterval(logits, patterns.wins, patterns.n),
    logLoss: logLoss(probabilities, patterns.wins, patterns.n),
    logLossBase: logLoss(base, patterns.wins, patterns.n),
    brier: brier(probabilities, patterns.wins, patterns.n),
    slope: slopeOf(patterns, logits),
    expectedOverObserved: expectedOverObserved(probabilities, patterns.wins, patterns.n),
    liftTopTenth: liftTopTenth(patterns, logits, n, wins),
  };
}

/** Null for a score that is the same for all, or that parts wins from losses completely: neither has a slope. */
function slopeOf(patterns: Counts, logits: Float64Array) {
  if (logits.every((logit) => logit === logits[0])) return null;
  try {
    const line = calibrationLine(logits, patterns.wins, patterns.n);
    return { slope: line.slope, low: line.slopeLow, high: line.slopeHigh };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function liftTopTenth(patterns: Counts, logits: Float64Array, n: number, wins: number): number {
  const order = Array.from(logits.keys()).sort(
    (a, b) => (logits[b] as number) - (logits[a] as number) || a - b,
  );
  let leads = 0;
  let won = 0;
  for (const i of order) {
    const take = Math.min(patterns.n[i] as number, n / 10 - leads);
    won += ((patterns.wins[i] as number) * take) / (patterns.n[i] as number);
    leads += take;
    if (leads >= n / 10) break;
  }
  return won / leads / (wins / n);
}
