import { roundTo } from "../../../../models/round-to.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Result } from "../../result-schema.ts";

type TradeOff = Result["bar"]["groups"][number]["given"];

/** Some leads, and how many of them won. */
export interface Counted {
  readonly leads: number;
  readonly wins: number;
}

/** What a trade-off is told by. */
interface Terms {
  readonly repWeeks: number;
  readonly costPerLead: number | null;
  /** Whether the wins may be shown; else they, and all that tells them, are null. */
  readonly isShown: boolean;
}

/**
 * What some of a group's leads come to: conversion with its interval, the share of the group's wins, and what it takes to work them.
 *
 * @param whole all judged leads of the group, of which `part` are some.
 */
export function tradeOff(part: Counted, whole: Counted, { repWeeks, costPerLead, isShown }: Terms): TradeOff {
  const interval = isShown ? wilsonInterval(part.wins, part.leads) : null;
  const cost = costPerLead === null ? null : part.leads * costPerLead;
  return {
    leads: part.leads,
    leads_per_rep_per_week: repWeeks === 0 ? null : roundTo(part.leads / repWeeks, 2),
    wins: isShown ? part.wins : null,
    wins_kept: isShown && whole.wins > 0 ? roundTo(part.wins / whole.wins, 4) : null,
    conversion: isShown ? roundTo(part.wins / part.leads, 4) : null,
    conversion_low: interval === null ? null : roundTo(interval.low, 4),
    conversion_high: interval === null ? null : roundTo(interval.high, 4),
    cost: cost === null ? null : roundTo(cost, 2),
    cost_per_win: cost === null || !isShown || part.wins === 0 ? null : roundTo(cost / part.wins, 2),
  };
}
