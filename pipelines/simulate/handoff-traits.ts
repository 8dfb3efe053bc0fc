import {
  type Activity,
  type CampaignMembership,
  DEMO_FORM,
  daysSinceLast,
  PRICING_PAGE,
} from "./engagement.ts";
import type { TrackedLead } from "./handoff-and-bant.ts";
import type { Seniority } from "./job-titles.ts";
import type { Lead } from "./lead.ts";
import type { LeadSource } from "./lead-mix.ts";
import { valueAt } from "./tracked-field.ts";

/** What was known of a lead at its handoff and matters. */
export interface HandoffTraits {
  readonly seniority: Seniority | "unknown";
  readonly employees: number | null;
  readonly industry: string;
  readonly source: LeadSource;
  readonly isFreeMail: boolean;
  readonly pricingVisits: number;
  readonly campaignResponse: boolean;
  readonly daysSinceClick: number | null;
  readonly demoRequest: boolean;
  readonly careersVisit: boolean;
  readonly unsubscribed: boolean;
  readonly budgetKnown: boolean;
  readonly timelineKnown: boolean;
}

/** The traits of a lead as of its handoff: only what was done or said before that moment. */
export function traitsAtHandoff(
  lead: Lead,
  handoffAt: number,
  activities: readonly Activity[],
  campaign: CampaignMembership | null,
  fields: TrackedLead,
): HandoffTraits {
  const before = activities.filter((activity) => activity.at < handoffAt);
  return {
    ...lead,
    employees: valueAt(fields.employees, handoffAt),
    pricingVisits: before.filter((activity) => activity.what === PRICING_PAGE && activity.kind === "visit")
      .length,
    campaignResponse: campaign !== null && campaign.respondedAt !== null && campaign.respondedAt < handoffAt,
    daysSinceClick: daysSinceLast(before, "click", handoffAt),
    demoRequest: before.some((activity) => activity.what === DEMO_FORM),
    careersVisit: before.some((activity) => activity.what.startsWith("/careers/")),
    unsubscribed: valueAt(fields.optedOut, handoffAt),
    budgetKnown: valueAt(fields.budget, handoffAt) !== "",
    timelineKnown: valueAt(fields.timeline, handoffAt) !== "",
  };
}
