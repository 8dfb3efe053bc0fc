import { DAY, WORLD_END, WORLD_START } from "./calendar.ts";
import { type Company, drawCompany } from "./company.ts";
import { drawTitle, type Seniority } from "./job-titles.ts";
import { type LeadSource, leadMix } from "./lead-mix.ts";
import { addressPart, namesOf } from "./names.ts";
import type { Draws } from "./random-draws.ts";
import { drawRep, type Rep } from "./territories-and-reps.ts";

export type ProductLine = "Platform" | "Analytics" | "Services";

/** Who a lead is: everything known when the record is made. Empty text and null are fields nobody filled. */
export interface Lead {
  readonly number: number;
  readonly createdAt: number;
  readonly rep: Rep;
  readonly company: Company;
  readonly firstName: string;
  readonly lastName: string;
  readonly seniority: Seniority | "unknown";
  readonly title: string;
  readonly email: string;
  readonly isFreeMail: boolean;
  readonly phone: string;
  readonly city: string;
  readonly industry: string;
  readonly employees: number | null;
  readonly annualRevenue: number | null;
  readonly source: LeadSource;
  readonly productLine: ProductLine;
  readonly noise: Noise;
}

/** Fields that have nothing to do with anything: a good tool gives them no weight. */
interface Noise {
  readonly newsletterLanguage: string;
  readonly formVersion: string;
  readonly importBatch: string;
  readonly preferredContactTime: string;
  readonly luckyNumber: number;
}

/** About one lead in ten is a colleague of one that came in shortly before. */
const COLLEAGUE_CHANCE = 0.1;
const COLLEAGUE_REACH = 20;

/** The leads in the order they come in, spread evenly over the world's two years. */
export function drawLeads(draws: Draws, reps: readonly Rep[], count: number): Lead[] {
  const leads: Lead[] = [];
  for (let number = 0; number < count; number++) {
    const colleague = draws.chance(COLLEAGUE_CHANCE) ? drawColleague(draws, leads) : undefined;
    leads.push(drawLead(draws, reps, number, count, colleague));
  }
  return leads;
}

function drawColleague(draws: Draws, leads: readonly Lead[]): Lead | undefined {
  return leads.length === 0 ? undefined : draws.pick(leads.slice(-COLLEAGUE_REACH));
}

function drawLead(draws: Draws, reps: readonly Rep[], number: number, count: number, colleague?: Lead): Lead {
  const span = (WORLD_END - WORLD_START - DAY) / count;
  const rep = colleague?.rep ?? drawRep(draws, reps);
  const company = colleague?.company ?? drawCompany(draws, rep.territory, number);
  return {
    number,
    createdAt: draws.moment(WORLD_START + number * span, WORLD_START + (number + 1) * span),
    rep,
    company,
    ...drawPerson(draws, rep, company, number),
    ...drawFirmographics(draws, company),
    source: draws.weighted(leadMix(rep.territory).sources),
    productLine: draws.weighted({ Platform: 5, Analytics: 3, Services: 2 }),
    noise: drawNoise(draws),
  };
}

function drawPerson(draws: Draws, rep: Rep, company: Company, number: number) {
  const names = namesOf(company.country);
  const firstName = draws.pick(names.first);
  const lastName = draws.pick(names.last);
  const isFreeMail = draws.chance(leadMix(rep.territory).freeMail);
  const email = isFreeMail
    ? `${addressPart(firstName)}.sim${number}@${draws.pick(names.freeMail)}`
    : `${addressPart(firstName).charAt(0)}.${addressPart(lastName)}@${addressPart(company.name)}.example`;
  return {
    firstName,
    lastName,
    isFreeMail,
    email,
    ...drawRole(draws, rep, company),
    ...drawReach(draws, company),
  };
}

function drawRole(draws: Draws, rep: Rep, company: Company): { seniority: Lead["seniority"]; title: string } {
  const seniority = draws.weighted(leadMix(rep.territory).seniority);
  const title = drawTitle(draws, seniority, company.country);
  return draws.chance(0.11) ? { seniority: "unknown", title: "" } : { seniority, title };
}

function drawReach(draws: Draws, company: Company): { phone: string; city: string } {
  const phone = `555-01${String(Math.floor(draws.uniform() * 100)).padStart(2, "0")}`;
  return { phone: draws.chance(0.45) ? "" : phone, city: draws.chance(0.35) ? "" : company.city };
}

function drawFirmographics(draws: Draws, company: Company) {
  return {
    industry: draws.chance(0.12) ? "" : company.industry,
    employees: draws.chance(0.13) ? null : company.employees,
    annualRevenue: draws.chance(0.3) ? null : company.annualRevenue,
  };
}

function drawNoise(draws: Draws): Noise {
  return {
    newsletterLanguage: draws.weighted({ en: 6, de: 2, fr: 1, "": 1 }),
    formVersion: draws.pick(["v1", "v2", "v3", "v4", "v5"]),
    importBatch: `B${String(1 + Math.floor(draws.uniform() * 30)).padStart(2, "0")}`,
    preferredContactTime: draws.weighted({ am: 3, pm: 3, "": 4 }),
    luckyNumber: Math.floor(draws.uniform() * 100),
  };
}
