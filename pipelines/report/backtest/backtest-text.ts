import {
  counted,
  decimal,
  decimalOrNone,
  percentOrNone,
  rate,
  whole,
  wholeOrHidden,
  wholeOrNone,
} from "../document/number-text.ts";
import type { BacktestReport, QuarterReport, RightnessReport } from "./backtest-schema.ts";
import { textTable } from "./text-table.ts";

/** The page that `backtest` prints: what came of it in plain words, then the quarters, then how good each score was. */
export function backtestText(report: BacktestReport): string {
  const { name, summary, limits, quarters } = report;
  const parts = [
    [`${name}: what scores calibrated at the start of each quarter would have foretold`],
    summary,
    titled("Wins", textTable([winsHeader, ...quarters.map(winsRow)])),
    ...rightnessPart(report),
    titled("How it was done", [howItWasDone(report), ...limits]),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`)];
}

const winsHeader = [
  "quarter",
  "known until",
  "known wins",
  "leads",
  "too young",
  "predicted wins",
  "actual",
  "predicted rate",
  "actual rate",
  "verdict",
];

function winsRow(quarter: QuarterReport): string[] {
  const { known_until, known_wins, leads, young, wins, verdict } = quarter;
  return [
    quarter.quarter,
    known_until ?? "–",
    wholeOrHidden(known_wins),
    whole(leads),
    whole(young),
    predictedWins(quarter),
    wholeOrHidden(wins),
    percentOrNone(quarter.predicted),
    quarter.actual === null
      ? "–"
      : rate({ rate: quarter.actual, low: quarter.actual_low, high: quarter.actual_high }),
    verdict,
  ];
}

function predictedWins({ predicted_wins, predicted_wins_low, predicted_wins_high }: QuarterReport): string {
  if (predicted_wins === null) return "–";
  return `${decimal(predicted_wins, 0)} (${wholeOrNone(predicted_wins_low)} to ${wholeOrNone(predicted_wins_high)})`;
}

const rightnessHeader = [
  "quarter",
  "AUC",
  "log-loss",
  "base rate's",
  "slope",
  "predicted/actual",
  "rules",
  "traits kept",
];

function rightnessPart({ quarters, pooled }: BacktestReport): string[][] {
  if (pooled === null) return [];
  const rows = quarters
    .filter(({ rules }) => rules !== null)
    .map((quarter) => [
      quarter.quarter,
      ...rightnessCells(quarter),
      wholeOrNone(quarter.rules),
      percentOrNone(quarter.traits_kept),
    ]);
  const together = ["all", ...rightnessCells(pooled), "", ""];
  return [titled("How right the scores were", textTable([rightnessHeader, ...rows, together]))];
}

function rightnessCells(own: RightnessReport): string[] {
  return [
    decimalOrNone(own.auc, 2),
    decimalOrNone(own.log_loss, 3),
    decimalOrNone(own.log_loss_base, 3),
    decimalOrNone(own.calibration_slope, 2),
    decimalOrNone(own.expected_over_observed, 2),
  ];
}

function howItWasDone({ horizon_days, gap_quarters }: BacktestReport): string {
  const gap = `the ${counted(gap_quarters, "quarter")} before each start ${gap_quarters === 1 ? "is" : "are"} left out of it`;
  return `A win counts within ${horizon_days} days of the handoff, so ${gap}; traits, bins and weights are found anew each time.`;
}
