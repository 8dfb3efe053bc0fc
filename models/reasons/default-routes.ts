import type { ReasonKind } from "./reason-kinds.ts";

/** What marketing can do with a lead that comes back. */
export const routeActions = [
  "recycle to nurture",
  "suppress",
  "re-route",
  "clean data",
  "merge",
  "review",
] as const;

export interface Route {
  readonly action: (typeof routeActions)[number];
  /** Days to wait first; null where a person decides. */
  readonly afterDays: number | null;
}

/**
 * What is done with a lead of each kind of reason where neither the config nor the data say more. A reason of unknown kind goes to a
 * person. The days are habits of the trade, not measured: a month until someone who was not reached may be there, a quarter
 * for a project to start, half a year for an interest to change.
 */
export const defaultRoutes: Readonly<Record<ReasonKind | "unknown", Route>> = {
  "unable to connect": { action: "recycle to nurture", afterDays: 30 },
  "no interest": { action: "recycle to nurture", afterDays: 180 },
  "wrong role": { action: "re-route", afterDays: 0 },
  "early stage": { action: "recycle to nurture", afterDays: 90 },
  "bad data": { action: "clean data", afterDays: 0 },
  duplicate: { action: "merge", afterDays: 0 },
  unknown: { action: "review", afterDays: null },
};
