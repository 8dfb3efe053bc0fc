import type { DayRange } from "./measure-days.ts";
import { quoted } from "./propose-columns.ts";

const LONG_DAYS = 90;
const DAY_MS = 86_400_000;

export interface FirstWin {
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

/**
 * When the first win was recorded, beside the first handoff: where they lie more than 90 days apart, wins may not have
 * been recorded from the start, and only a person knows.
 */
export function firstWin(days: readonly DayRange[]): FirstWin {
  const ofLeads = (part: string) =>
    days.find(({ placed, canonical }) => placed.entity === "leads" && canonical === part);
  const handoff = ofLeads("qualified_at") ?? ofLeads("created_at");
  const win = days.find(({ canonical }) => canonical === "won_at");
  if (handoff === undefined || win === undefined) return { evidence: [], decide: [] };
  const evidence = `wins: the first on ${win.first}, the last on ${win.last} (${quoted(win.column)}); handoffs since ${handoff.first}`;
  const apart = (Date.parse(win.first) - Date.parse(handoff.first)) / DAY_MS;
  if (apart <= LONG_DAYS) return { evidence: [evidence], decide: [] };
  const question = `the first win was on ${win.first}, ${apart} days after the first handoff: if wins were not recorded before, add "since" to "outcome": the first day from which leads' wins were`;
  return { evidence: [evidence], decide: [question] };
}
