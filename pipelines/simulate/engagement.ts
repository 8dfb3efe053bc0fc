import { after, DAY, happened, isoDate } from "./calendar.ts";
import type { Lead } from "./lead.ts";
import type { Draws } from "./random-draws.ts";

/** One thing a lead did on the website or with an e-mail, as marketing automation records it. */
export interface Activity {
  readonly at: number;
  readonly kind: ActivityKind;
  /** The page, form, e-mail or link. */
  readonly what: string;
}

export type ActivityKind = "visit" | "form" | "link" | "unsubscribe" | "open" | "click" | "moment";

export interface CampaignMembership {
  readonly campaign: number;
  readonly joinedAt: number;
  /** Null: never answered. Only its day is exported, so it never falls on the day of the handoff. */
  readonly respondedAt: number | null;
}

export const DEMO_FORM = "Demo Request";
export const PRICING_PAGE = "/pricing";

const CONTENT_PAGES = ["/", "/product", "/docs/start", "/docs/api", "/blog/roi", "/blog/größe", "/customers"];
const CAREERS_PAGES = ["/careers/", "/careers/jobs"];
const FORMS = ["Newsletter", "E-Book", "Contact"];
const MAILS = ["Newsletter", "Product News", "Invite", "Welcome"];

/** What a lead did between two moments (ms), in order. */
export function drawEngagement(draws: Draws, lead: Lead, from: number, until: number): Activity[] {
  // The square makes most leads idle and a few keen; the keen do more of everything.
  const interest = draws.uniform() ** 2;
  const means: readonly [ActivityKind, readonly string[], number][] = [
    ["visit", [PRICING_PAGE], 1.6 * interest],
    ["visit", CONTENT_PAGES, 0.5 * interest],
    ["visit", CAREERS_PAGES, careersVisits(lead)],
    ["form", [DEMO_FORM], 0.04 + 0.25 * interest],
    ["form", FORMS, 0.08],
    ["open", MAILS, 0.12],
    ["click", MAILS, 0.15 + 0.6 * interest],
    ["link", CONTENT_PAGES, 0.03],
    ["moment", ["Webinar Q&A", "Filled 2+ forms", "Naïve score ≥ 50"], 0.03],
    ["unsubscribe", MAILS, 0.045],
  ];
  return inOrder(means.flatMap(([kind, whats, mean]) => drawActs(draws, kind, whats, mean, from, until)));
}

function drawActs(
  draws: Draws,
  kind: ActivityKind,
  whats: readonly string[],
  mean: number,
  from: number,
  until: number,
): Activity[] {
  const drawAct = () => ({ at: draws.moment(after(from, 0), until), kind, what: draws.pick(whats) });
  const acts = Array.from({ length: draws.count(mean) }, drawAct).filter((act) => act.at < until);
  return kind === "unsubscribe" ? acts.slice(0, 1) : acts;
}

function careersVisits(lead: Lead): number {
  if (lead.seniority === "job_seeker") return 0.9;
  return lead.seniority === "student" ? 0.5 : 0.05;
}

/** Activities from oldest to newest. */
export function inOrder(activities: readonly Activity[]): Activity[] {
  return [...activities].sort((a, b) => a.at - b.at);
}

/** The campaign a lead is in, if any: about a third are, and half of those answer, before the handoff or after it. */
export function drawCampaign(draws: Draws, lead: Lead, handoffAt: number | null): CampaignMembership | null {
  const member = draws.chance(lead.source === "Webinar" || lead.source === "Trade Show" ? 0.55 : 0.18);
  const joinedAt = after(lead.createdAt, draws.between(0, 3));
  const respondedAt = after(joinedAt, draws.between(0, 8));
  const answers = draws.chance(0.7) && happened(respondedAt) && !sameDay(respondedAt, handoffAt);
  const campaign = Math.floor(draws.uniform() * CAMPAIGNS_PER_QUARTER);
  if (!member || !happened(joinedAt)) return null;
  return { campaign, joinedAt, respondedAt: answers ? respondedAt : null };
}

const CAMPAIGNS_PER_QUARTER = 3;

function sameDay(at: number, other: number | null): boolean {
  return other !== null && isoDate(at) === isoDate(other);
}

/** Days from the newest activity of that kind to `until`, or null without one. `activities` must be in order. */
export function daysSinceLast(
  activities: readonly Activity[],
  kind: ActivityKind,
  until: number,
): number | null {
  const last = activities.findLast((activity) => activity.kind === kind && activity.at < until);
  return last === undefined ? null : (until - last.at) / DAY;
}
