import { fewestKnown } from "../judge/backtest.ts";
import type { WinMoments } from "../stats/normal-win-count.ts";
import { levelVariance } from "./level-variance.ts";
import { likeLastQuarter, stageWeighted } from "./naive-forecasts.ts";
import { leadsOf, type OpenThen, wonOf } from "./open-then.ts";
import { oneWin, sumAhead } from "./sum-ahead.ts";
import { type Course, winChances } from "./win-chances.ts";

/** Leads that ended alike, and the day on which that was first known. */
export interface KnownCourse extends Course {
  /** Days are compared as text: `2026-04-01`. */
  readonly knownDay: string;
}

/** A day on which a forecast could have been made. */
export interface ForecastDay {
  readonly day: string;
  /** Days until the quarter is over. */
  readonly daysLeft: number;
  readonly open: readonly OpenThen[];
}

/** What would have been said on a past day of the wins until the end of the quarter, and what came. */
export interface PastForecast extends WinMoments {
  readonly day: string;
  readonly openLeads: number;
  /** Wins that were known then, on which the forecast rests. */
  readonly knownWins: number;
  readonly wins: number;
  /** Wins if the open leads were won as often as those that were open a quarter before; null without such a quarter. */
  readonly lastQuartersRate: number | null;
  /** Wins if all open opportunities were won as often as earlier ones that passed the same stage; null without opportunities. */
  readonly stageWeighted: number | null;
}

/** What became of fewer is not told. */
const fewestOpen = 10;

/**
 * The forecast as it would have been made on each past day, from leads whose end was known by then; days with fewer than 40 known
 * wins or 10 open leads are left out.
 *
 * @param days in order of time, each a quarter before the next one.
 */
export function pastForecasts(days: readonly ForecastDay[], courses: readonly KnownCourse[]): PastForecast[] {
  return days.flatMap((today, k) => {
    const known = courses.filter(({ knownDay }) => knownDay <= today.day);
    const knownWins = winsOf(known);
    if (knownWins < fewestKnown || leadsOf(today.open) < fewestOpen) return [];
    return [
      {
        day: today.day,
        openLeads: leadsOf(today.open),
        knownWins,
        ...winsAhead(today, known),
        wins: wonOf(today.open),
        lastQuartersRate: likeLastQuarter(days[k - 1]?.open ?? [], today.open),
        stageWeighted: stageWeighted(today.open, known),
      },
    ];
  });
}

/** Leads among the courses that won: each once. */
export function winsOf(courses: readonly Course[]): number {
  return courses.reduce(
    (sum, { fromDay, lagDays, leads }) => sum + (fromDay === 0 && lagDays !== null ? leads : 0),
    0,
  );
}

function winsAhead({ open, daysLeft }: ForecastDay, known: readonly Course[]): WinMoments {
  const chances = winChances(known, [daysLeft]);
  const stakes = open.map((lead) => ({ leads: lead.leads, chance: chances(lead)[0] ?? 0, worth: oneWin }));
  return sumAhead(stakes, levelVariance(known));
}
