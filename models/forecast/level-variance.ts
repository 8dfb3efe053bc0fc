import type { Course } from "./win-chances.ts";

/**
 * How far the level of a forecast may be off, as a squared share of it, because it rests on few wins: each of them counts for as long as
 * its lead was open, so that wins with lags t tell as much as (Σt)²/Σt² wins of one lag.
 *
 * Source: effective sample size under weights, L. Kish, "Survey Sampling" (1965).
 *
 * @returns 0 without wins.
 * @example levelVariance(courses); // 0.0036: the level is known to 6%
 */
export function levelVariance(courses: readonly Course[]): number {
  let [days, squares] = [0, 0];
  for (const { fromDay, lagDays, leads } of courses) {
    if (fromDay > 0 || lagDays === null) continue;
    days += leads * lagDays;
    squares += leads * lagDays * lagDays;
  }
  return days === 0 ? 0 : squares / (days * days);
}
