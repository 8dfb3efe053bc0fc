import type { EmployeeBand } from "./employee-bands.ts";
import type { Seniority } from "./job-titles.ts";
import { POOR_TERRITORY, type Territory } from "./territories-and-reps.ts";

export type Industry =
  | "Technology"
  | "Manufacturing"
  | "Finance"
  | "Healthcare"
  | "Transportation"
  | "Retail"
  | "Education"
  | "Government";

export type LeadSource =
  | "Referral"
  | "Partner"
  | "Website"
  | "Webinar"
  | "Trade Show"
  | "Paid Search"
  | "Content Syndication"
  | "Purchased List";

/** What kinds of lead a territory gets, as weights, and the share that writes from a free-mail address. */
export interface LeadMix {
  readonly seniority: Readonly<Record<Seniority, number>>;
  readonly employees: Readonly<Record<EmployeeBand, number>>;
  readonly industries: Readonly<Record<Industry, number>>;
  readonly sources: Readonly<Record<LeadSource, number>>;
  readonly freeMail: number;
}

const USUAL: LeadMix = {
  seniority: { c_level: 10, vp: 11, director: 19, manager: 26, individual: 26, student: 5, job_seeker: 3 },
  employees: { "1-10": 14, "11-50": 22, "51-200": 25, "201-1000": 20, "1001-5000": 12, "5001+": 7 },
  industries: {
    Technology: 22,
    Manufacturing: 18,
    Finance: 13,
    Healthcare: 12,
    Transportation: 9,
    Retail: 11,
    Education: 8,
    Government: 7,
  },
  sources: {
    Referral: 9,
    Partner: 10,
    Website: 25,
    Webinar: 14,
    "Trade Show": 11,
    "Paid Search": 14,
    "Content Syndication": 10,
    "Purchased List": 7,
  },
  freeMail: 0.14,
};

const POOR: LeadMix = {
  seniority: { c_level: 5, vp: 5, director: 10, manager: 21, individual: 31, student: 18, job_seeker: 10 },
  employees: { "1-10": 36, "11-50": 28, "51-200": 14, "201-1000": 10, "1001-5000": 7, "5001+": 5 },
  industries: { ...USUAL.industries, Technology: 14, Education: 16 },
  sources: {
    ...USUAL.sources,
    Referral: 4,
    Partner: 5,
    Website: 20,
    "Content Syndication": 22,
    "Purchased List": 22,
  },
  freeMail: 0.38,
};

/** The mix of a territory: one has poor leads (students, free-mail, bought lists, tiny firms), the others the usual. */
export function leadMix(territory: Territory): LeadMix {
  return territory.name === POOR_TERRITORY ? POOR : USUAL;
}
