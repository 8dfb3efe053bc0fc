import type { BacktestedQuarter, ScoredQuarter } from "../../../models/judge/backtest.ts";
import { wilsonInterval } from "../../../models/stats/wilson-interval.ts";
import type { QuarterReport } from "./backtest-schema.ts";
import { rightnessReport, rounded } from "./rightness-report.ts";

/** A quarter of handoffs: leads that may be judged, and those that still have time to win. */
export interface HandoffQuarter {
  readonly quarter: string;
  readonly judged: number;
  readonly young: number;
}

/** What else decides what may be said of a quarter. */
interface Place {
  /** The last quarter whose outcomes were known at its start. */
  readonly knownUntil: string | null;
  /** Its wins, and those known at its start, would tell those of few leads. */
  readonly isHidden: boolean;
  readonly isKnownHidden: boolean;
}

/**
 * What is said of a quarter.
 *
 * @param past null where no lead of it may be judged yet.
 */
export function quarterReport(
  { quarter, young }: HandoffQuarter,
  past: BacktestedQuarter | null,
  { knownUntil, isHidden, isKnownHidden }: Place,
): QuarterReport {
  const scored = isHidden ? null : (past?.scored ?? null);
  return {
    quarter,
    verdict: isHidden ? "too few" : verdictOf(past),
    known_until: knownUntil,
    known_leads: past?.known.n ?? 0,
    known_wins: isKnownHidden ? null : (past?.known.wins ?? 0),
    leads: past?.n ?? 0,
    young,
    wins: isHidden ? null : (past?.wins ?? 0),
    ...predictedOf(scored, past?.n ?? 0),
    ...actualOf(isHidden ? null : past),
    ...rightnessReport(scored),
    rules: scored?.rules ?? null,
    traits_kept: rounded(scored?.traitsKept),
  };
}

function verdictOf(past: BacktestedQuarter | null): QuarterReport["verdict"] {
  if (past === null) return "too young";
  if (past.scored === null) return "too few";
  if (past.wins < past.scored.foretold.low) return "fewer wins";
  return past.wins > past.scored.foretold.high ? "more wins" : "within";
}

function predictedOf(scored: ScoredQuarter | null, leads: number) {
  const { mean, low, high } = scored?.foretold ?? {};
  const shareOf = (wins: number | undefined) => rounded(wins === undefined ? null : wins / leads);
  return {
    predicted_wins: rounded(mean),
    predicted_wins_low: low ?? null,
    predicted_wins_high: high ?? null,
    predicted: shareOf(mean),
    predicted_low: shareOf(low),
    predicted_high: shareOf(high),
  };
}

/** A quarter without a score has a rate too. */
function actualOf(past: BacktestedQuarter | null) {
  const isRate = past !== null && past.n > 0;
  const { low, high } = isRate ? wilsonInterval(past.wins, past.n) : { low: null, high: null };
  return {
    actual: isRate ? rounded(past.wins / past.n) : null,
    actual_low: rounded(low),
    actual_high: rounded(high),
  };
}
