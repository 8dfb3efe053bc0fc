import { employeeBand } from "./employee-bands.ts";
import type { HandoffTraits } from "./handoff-traits.ts";
import type { Lead } from "./lead.ts";
import type { Industry } from "./lead-mix.ts";
import { type Rep, repsOfCountry } from "./territories-and-reps.ts";
import { TRUE_EFFECTS } from "./true-effects.ts";

/** The true log-odds of winning without the rep's skill: intercept plus the effect of each trait. */
function logOdds(traits: HandoffTraits): number {
  const e = TRUE_EFFECTS;
  return (
    e.intercept +
    e.seniority[traits.seniority] +
    e.employees[traits.employees === null ? "unknown" : employeeBand(traits.employees)] +
    e.industry[traits.industry === "" ? "unknown" : (traits.industry as Industry)] +
    e.leadSource[traits.source] +
    engagementLogOdds(traits) +
    Number(traits.isFreeMail) * e.freeMailAddress +
    Number(traits.budgetKnown) * e.budgetKnown +
    Number(traits.timelineKnown) * e.timelineKnown
  );
}

function engagementLogOdds(traits: HandoffTraits): number {
  const e = TRUE_EFFECTS;
  const pricing = 1 - Math.exp(-traits.pricingVisits / e.pricingHalfway);
  const click = traits.daysSinceClick === null ? 0 : Math.exp(-traits.daysSinceClick / e.emailClickDecayDays);
  return (
    e.pricingVisits * pricing +
    e.emailClickRecency * click +
    Number(traits.campaignResponse) * e.campaignResponse +
    Number(traits.demoRequest) * e.demoRequest +
    Number(traits.careersVisit) * e.careersVisit +
    Number(traits.unsubscribed) * e.unsubscribed
  );
}

/** Probability of winning with that rep. */
export function winProbability(traits: HandoffTraits, rep: Rep): number {
  return 1 / (1 + Math.exp(-logOdds(traits) - rep.skill));
}

/**
 * Probability of winning to someone who knows the lead but not its rep: the mean over the reps who serve the lead's
 * country, each as likely as the share of leads they get.
 */
export function winProbabilityWithoutRep(traits: HandoffTraits, lead: Lead, reps: readonly Rep[]): number {
  const candidates = repsOfCountry(reps, lead.company.country);
  const shares = candidates.reduce((sum, rep) => sum + rep.share, 0);
  return candidates.reduce((sum, rep) => sum + (rep.share / shares) * winProbability(traits, rep), 0);
}
