import { leadsOf, type OpenThen, withoutOpportunity, wonOf } from "./open-then.ts";
import type { Course } from "./win-chances.ts";

/**
 * Wins if open leads were won as often as those that were open a quarter before; null without such leads.
 *
 * @example likeLastQuarter(openInApril, openInJuly); // 41.6
 */
export function likeLastQuarter(before: readonly OpenThen[], today: readonly OpenThen[]): number | null {
  const leads = leadsOf(before);
  return leads === 0 ? null : (wonOf(before) / leads) * leadsOf(today);
}

/**
 * The stage-weighted pipeline: wins if open opportunities were won as often as earlier ones that passed the same stage, however old they
 * are; leads without an opportunity count nothing. Null without opportunities.
 *
 * @example stageWeighted(openInJuly, courses); // 38.2
 */
export function stageWeighted(open: readonly OpenThen[], courses: readonly Course[]): number | null {
  const deals = open.filter(({ state }) => state !== withoutOpportunity);
  return deals.length === 0
    ? null
    : deals.reduce((sum, { state, leads }) => sum + leads * winRate(courses, state), 0);
}

function winRate(courses: readonly Course[], stage: string): number {
  let [won, all] = [0, 0];
  for (const { state, lagDays, leads } of courses) {
    if (state !== stage) continue;
    all += leads;
    if (lagDays !== null) won += leads;
  }
  return all === 0 ? 0 : won / all;
}
