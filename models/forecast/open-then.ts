import type { OpenLead } from "./win-chances.ts";

/** Leads that were open on a day, alike, and how many of them were won before the quarter was over. */
export interface OpenThen extends OpenLead {
  readonly leads: number;
  readonly wonInQuarter: number;
}

/** The state of leads that no opportunity came of. */
export const withoutOpportunity = "without opportunity";

/** How many leads there are. */
export function leadsOf(open: readonly OpenThen[]): number {
  return open.reduce((sum, { leads }) => sum + leads, 0);
}

/** How many of them were won before the quarter was over. */
export function wonOf(open: readonly OpenThen[]): number {
  return open.reduce((sum, { wonInQuarter }) => sum + wonInQuarter, 0);
}
