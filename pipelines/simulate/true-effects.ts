import type { EmployeeBand } from "./employee-bands.ts";
import type { Seniority } from "./job-titles.ts";
import type { Industry, LeadSource } from "./lead-mix.ts";

/** What truly makes a lead win, in log-odds. Everything is read as of the handoff; a missing value has its own effect. */
export const TRUE_EFFECTS = {
  intercept: -3,
  seniority: {
    c_level: 0.95,
    vp: 0.85,
    director: 0.55,
    manager: 0.1,
    individual: -0.35,
    student: -2,
    job_seeker: -2.2,
    unknown: -0.3,
  } satisfies Record<Seniority | "unknown", number>,
  employees: {
    "1-10": -0.85,
    "11-50": 0,
    "51-200": 0.7,
    "201-1000": 0.8,
    "1001-5000": 0.15,
    "5001+": -0.35,
    unknown: -0.3,
  } satisfies Record<EmployeeBand | "unknown", number>,
  industry: {
    Technology: 0.5,
    Manufacturing: 0.35,
    Finance: 0.2,
    Healthcare: 0,
    Transportation: 0,
    Retail: -0.25,
    Education: -0.75,
    Government: -0.55,
    unknown: -0.2,
  } satisfies Record<Industry | "unknown", number>,
  leadSource: {
    Referral: 0.9,
    Partner: 0.55,
    Website: 0.25,
    Webinar: 0.15,
    "Trade Show": 0,
    "Paid Search": -0.15,
    "Content Syndication": -0.8,
    "Purchased List": -1.2,
  } satisfies Record<LeadSource, number>,
  freeMailAddress: -0.75,
  /** Times 1 − exp(−visits / pricingHalfway). */
  pricingVisits: 1.4,
  pricingHalfway: 1.5,
  campaignResponse: 0.5,
  /** Times exp(−days since the last e-mail click / emailClickDecayDays); nothing without a click. */
  emailClickRecency: 0.8,
  emailClickDecayDays: 14,
  demoRequest: 1,
  careersVisit: -1.1,
  unsubscribed: -0.9,
  budgetKnown: 0.8,
  timelineKnown: 0.6,
} as const;
