import { drawOwner } from "./after-handoff.ts";
import { after, DAY, WORLD_END } from "./calendar.ts";
import { type Activity, type CampaignMembership, drawCampaign, drawEngagement } from "./engagement.ts";
import { drawFieldsBeforeHandoff, drawHandoff, type TrackedLead } from "./handoff-and-bant.ts";
import { traitsAtHandoff } from "./handoff-traits.ts";
import type { Lead } from "./lead.ts";
import { type Course, drawCourse } from "./outcome.ts";
import type { Draws } from "./random-draws.ts";
import { salesforceId } from "./salesforce-id.ts";
import type { Rep } from "./territories-and-reps.ts";
import { type TrackedField, unchanged } from "./tracked-field.ts";
import { winProbability, winProbabilityWithoutRep } from "./win-probability.ts";

/** The truth about a lead that was handed to sales. */
interface Truth {
  readonly probability: number;
  readonly probabilityWithRep: number;
}

/** A lead up to its handoff, with what will become of it. */
export interface Prospect {
  readonly id: string;
  readonly lead: Lead;
  /** The record this one was merged into, and was deleted for. */
  readonly mergedInto: string | null;
  readonly handoffAt: number | null;
  readonly activities: readonly Activity[];
  readonly campaign: CampaignMembership | null;
  readonly fields: TrackedLead;
  readonly owner: TrackedField<Rep>;
  /** Null for leads that were never handed over or were merged away. */
  readonly course: Course | null;
  readonly truth: Truth | null;
}

/** A lead's way to its handoff, and the draw of its fate. */
export function drawProspect(draws: Draws, lead: Lead, reps: readonly Rep[]): Prospect {
  const handoffAt = drawHandoff(draws, lead);
  const until = handoffAt ?? Math.min(lead.createdAt + 60 * DAY, WORLD_END);
  const activities = drawEngagement(draws, lead, lead.createdAt, until);
  const campaign = drawCampaign(draws, lead, handoffAt);
  const unsubscribedAt = activities.find((activity) => activity.kind === "unsubscribe")?.at ?? null;
  const fields = drawFieldsBeforeHandoff(draws, lead, handoffAt, unsubscribedAt);
  const id = salesforceId("lead", lead.number + 1);
  const base = { id, lead, mergedInto: null, handoffAt, activities, campaign, fields };
  if (handoffAt === null) return { ...base, owner: unchanged(lead.rep), course: null, truth: null };
  const traits = traitsAtHandoff(lead, handoffAt, activities, campaign, fields);
  const probabilityWithRep = winProbability(traits, lead.rep);
  const truth = { probability: winProbabilityWithoutRep(traits, lead, reps), probabilityWithRep };
  const course = drawCourse(draws, handoffAt, traits, lead.rep, probabilityWithRep);
  return { ...base, owner: drawOwner(draws, lead.rep, reps, course), course, truth };
}

const DAYS_UNTIL_MERGED = 20;

/** A second record of the same person, made a little later and merged away: half of them had been handed over too. */
export function drawDuplicate(draws: Draws, master: Prospect, number: number): Prospect {
  const lead = { ...master.lead, number, createdAt: after(master.lead.createdAt, draws.between(0.1, 4)) };
  const handoffAt = draws.chance(0.5) ? after(lead.createdAt, draws.between(1, 10)) : null;
  return {
    id: salesforceId("lead", number + 1),
    lead,
    mergedInto: master.id,
    handoffAt,
    activities: [],
    campaign: null,
    fields: drawFieldsBeforeHandoff(draws, lead, handoffAt, null),
    owner: unchanged(lead.rep),
    course: null,
    truth: null,
  };
}

/** Whether there is time left to merge a duplicate of this lead before the exports are taken. */
export function canHaveDuplicate(prospect: Prospect): boolean {
  return prospect.lead.createdAt + DAYS_UNTIL_MERGED * DAY < WORLD_END;
}

/** When a duplicate was merged away (ms). */
export function mergedAt(duplicate: Prospect): number {
  return Math.min(after(duplicate.lead.createdAt, DAYS_UNTIL_MERGED - 5), WORLD_END);
}
