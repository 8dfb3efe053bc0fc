import { wilsonInterval } from "../../models/stats/wilson-interval.ts";

/** As in the report: fewer leads would show single ones. */
const fewestLeads = 10;

/** Leads and wins with their conversion and its 95% interval; nulls below ten leads. */
export function judged(row) {
  const { leads, wins } = row;
  if (leads < fewestLeads) return { ...row, rate: null, low: null, high: null };
  return { ...row, rate: wins / leads, ...wilsonInterval(wins, leads) };
}
