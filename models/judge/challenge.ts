import { type Interval, z95 } from "../stats/interval.ts";
import { logLoss } from "./log-loss.ts";

/** Leads to which two models gave these probabilities before their outcome was known to either. */
export interface Foretold {
  readonly before: number;
  readonly after: number;
  readonly leads: number;
  readonly wins: number;
}

/** How much more right a challenger is than the model in force, on the same leads. */
export interface Challenge {
  readonly leads: number;
  readonly wins: number;
  /** Log-loss of the model in force, and of the challenger. */
  readonly before: number;
  readonly after: number;
  /** What the challenger gains in log-loss per lead (above 0: it is more right), with its 95% interval. */
  readonly gain: number;
  readonly interval: Interval;
}

const fewestEvents = 10;

/**
 * Compares two models lead by lead. The interval is that of the mean of paired differences: what a paired bootstrap of the leads
 * comes to, without its chance. Null with fewer than ten wins or ten losses.
 *
 * @example challenge([{ before: 0.2, after: 0.4, leads: 50, wins: 22 }])
 */
export function challenge(rows: readonly Foretold[]): Challenge | null {
  const leads = sum(rows, (row) => row.leads);
  const wins = sum(rows, (row) => row.wins);
  if (Math.min(wins, leads - wins) < fewestEvents) return null;
  const gains = rows.flatMap(gainsOf);
  const gain = sum(gains, ({ value, n }) => value * n) / leads;
  const variance = sum(gains, ({ value, n }) => n * (value - gain) ** 2) / (leads - 1);
  const reach = z95 * Math.sqrt(variance / leads);
  const lossOf = (key: "before" | "after") =>
    logLoss(
      rows.map((row) => row[key]),
      rows.map((row) => row.wins),
      rows.map((row) => row.leads),
    );
  return {
    leads,
    wins,
    before: lossOf("before"),
    after: lossOf("after"),
    gain,
    interval: { low: gain - reach, high: gain + reach },
  };
}

/** What the challenger gains on a win and on a loss, and how many leads there are of each. */
function gainsOf({ before, after, leads, wins }: Foretold) {
  const gain = (won: 0 | 1) => logLoss([before], [won]) - logLoss([after], [won]);
  return [
    { value: gain(1), n: wins },
    { value: gain(0), n: leads - wins },
  ];
}

function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
