import { after, happened, WORLD_END } from "./calendar.ts";
import type { Lead } from "./lead.ts";
import type { Draws } from "./random-draws.ts";
import { changed, type TrackedField, unchanged } from "./tracked-field.ts";

export type BantField = "budget" | "authority" | "need" | "timeline";

/** What a field may say; empty is not known. */
export const BANT_ANSWERS: Readonly<Record<BantField, readonly string[]>> = {
  budget: ["<10k", "10-50k", ">50k"],
  authority: ["Decider", "Influencer"],
  need: ["Confirmed", "Exploring"],
  timeline: ["0-3m", "3-6m", "6m+"],
};

export const BANT_FIELDS = Object.keys(BANT_ANSWERS) as BantField[];

/** Chance that a field is known from the first form on, and that marketing fills it in before the handoff. */
const KNOWN_BEFORE: Readonly<Record<BantField, readonly [onForm: number, byMarketing: number]>> = {
  budget: [0.16, 0.05],
  authority: [0.1, 0.03],
  need: [0.16, 0.03],
  timeline: [0.18, 0.05],
};

/** The fields of a lead that people change and whose history the CRM keeps. */
export interface TrackedLead extends Readonly<Record<BantField, TrackedField<string>>> {
  readonly employees: TrackedField<number | null>;
  readonly optedOut: TrackedField<boolean>;
}

const HANDOFF_CHANCE = 0.87;

/** When the lead is handed to sales (ms), or null if never, or not before the exports were taken. */
export function drawHandoff(draws: Draws, lead: Lead): number | null {
  const handoffAt = after(lead.createdAt, 0.1 + Math.min(90, draws.logNormal(9, 0.9)));
  return draws.chance(HANDOFF_CHANCE) && happened(handoffAt) ? handoffAt : null;
}

/** The tracked fields as they stand at the handoff (or in the export, for a lead that was never handed over). */
export function drawFieldsBeforeHandoff(
  draws: Draws,
  lead: Lead,
  handoffAt: number | null,
  unsubscribedAt: number | null,
): TrackedLead {
  const until = handoffAt ?? WORLD_END;
  const bant = (field: BantField) => drawBantBefore(draws, field, lead.createdAt, until);
  const optedOut = unchanged(false);
  return {
    budget: bant("budget"),
    authority: bant("authority"),
    need: bant("need"),
    timeline: bant("timeline"),
    employees: unchanged(lead.employees),
    optedOut: unsubscribedAt === null ? optedOut : changed(optedOut, unsubscribedAt, true),
  };
}

function drawBantBefore(draws: Draws, field: BantField, from: number, until: number): TrackedField<string> {
  const [onForm, byMarketing] = KNOWN_BEFORE[field];
  const answer = draws.pick(BANT_ANSWERS[field]);
  const at = draws.moment(after(from, 0), until);
  if (draws.chance(onForm)) return unchanged(answer);
  return draws.chance(byMarketing) && at < until ? changed(unchanged(""), at, answer) : unchanged("");
}
