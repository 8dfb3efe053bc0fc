import type { Backtest } from "../../../models/judge/backtest.ts";
import { roundTo } from "../../../models/round-to.ts";
import { keepApart } from "../result/bar/keep-apart.ts";
import { hiddenParts } from "../result/hidden-parts.ts";
import type { BacktestReport } from "./backtest-schema.ts";
import { backtestSentences } from "./backtest-sentences.ts";
import { type HandoffQuarter, quarterReport } from "./quarter-report.ts";
import { rightnessReport } from "./rightness-report.ts";

/** What a backtest was run with. */
export interface BacktestedExports {
  readonly name: string;
  readonly toolVersion: string;
  readonly horizonDays: number;
  readonly gapQuarters: number;
  /** Every quarter in order of time; those with leads that may be judged are the ones that `Backtest` numbers from 0. */
  readonly handoffs: readonly HandoffQuarter[];
}

const limits = [
  "Which columns are refused, the horizon and the finest pieces of the traits come from the whole exports.",
  "A field without history has the value of today, and deals are won as they stand today.",
];

/** Names what a backtest found in the words of its published schema. */
export function backtestReport(
  { quarters: past, pooled }: Backtest,
  { name, toolVersion, horizonDays, gapQuarters, handoffs }: BacktestedExports,
): BacktestReport {
  const judged = handoffs.filter((own) => own.judged > 0).map(({ quarter }) => quarter);
  const quarterOf = (own: Backtest["quarters"][number]) => judged[own.cohort] ?? "";
  const hidden = hiddenParts(new Map(past.map((own) => [quarterOf(own), { leads: own.n, wins: own.wins }])));
  const mayShow = keepApart([[0]]);
  const quarters = handoffs.map((handoff) => {
    const own = past.find((candidate) => quarterOf(candidate) === handoff.quarter) ?? null;
    const until = own?.known.until ?? null;
    return quarterReport(handoff, own, {
      knownUntil: until === null ? null : (judged[until] ?? null),
      isHidden: hidden.has(handoff.quarter),
      isKnownHidden: !mayShow([own?.known.n ?? 0]),
    });
  });
  const together = pooled === null ? null : pooledReport(pooled);
  return {
    schema_version: "1.0.0",
    name,
    tool_version: toolVersion,
    horizon_days: horizonDays,
    gap_quarters: gapQuarters,
    summary: backtestSentences(quarters, together),
    limits,
    quarters,
    pooled: together,
  };
}

function pooledReport(pooled: NonNullable<Backtest["pooled"]>): NonNullable<BacktestReport["pooled"]> {
  const { n, wins } = pooled.judgement;
  return {
    quarters: pooled.quarters,
    leads: n,
    wins,
    predicted_wins: roundTo(pooled.foretoldWins, 4),
    miss_p_value: roundTo(pooled.missP, 4),
    ...rightnessReport(pooled),
  };
}
