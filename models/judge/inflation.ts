import { type Trend, trendTest } from "../stats/trend-test.ts";

/** The leads of one quarter, and those of them that got the best grade. */
export interface TopQuarter {
  /** Number of the quarter. */
  readonly at: number;
  readonly leads: number;
  readonly top: number;
  /** Top leads whose outcome may be judged, and those of them that won. */
  readonly judged: number;
  readonly wins: number;
}

export interface Inflation {
  /** Share of top leads among all leads. */
  readonly share: Trend;
  /** Conversion of the top leads. */
  readonly conversion: Trend;
  /** Beyond chance: more of them from quarter to quarter, or fewer. */
  readonly number: Direction;
  readonly converts: Direction;
  /** More top leads that convert less: the grade is given away more cheaply than it was. */
  readonly isInflated: boolean;
}

type Direction = "more" | "less" | "as before";

const level = 0.05;

/**
 * Has a grade lost its worth? Two trends have to be there at once, each beyond chance: more leads get it, and they win less. That a
 * chance in one of them looks like inflation then happens far less often than 5 times in 100.
 *
 * Source: both trends as in `trendTest`; two tests that must agree, Berger, Technometrics 24 (1982).
 *
 * @example inflation(quarters).isInflated
 */
export function inflation(quarters: readonly TopQuarter[]): Inflation {
  const share = trendTest(quarters.map(({ at, leads, top }) => period(at, leads, top)));
  const conversion = trendTest(quarters.map(({ at, judged, wins }) => period(at, judged, wins)));
  const [number, converts] = [directionOf(share), directionOf(conversion)];
  return { share, conversion, number, converts, isInflated: number === "more" && converts === "less" };
}

function period(at: number, n: number, sum: number) {
  return { at, n, sum, squares: sum };
}

function directionOf({ slope, pValue }: Trend): Direction {
  if (pValue > level) return "as before";
  return slope > 0 ? "more" : "less";
}
