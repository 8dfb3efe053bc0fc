import { after, DAY, happened, WORLD_END, WORLD_START } from "./calendar.ts";
import { type Company, drawCompany } from "./company.ts";
import {
  type Account,
  type DealEnding,
  type DealStart,
  drawOpportunity,
  type Opportunity,
} from "./opportunity.ts";
import type { Course } from "./outcome.ts";
import type { Prospect } from "./prospect.ts";
import type { Draws } from "./random-draws.ts";
import { salesforceId } from "./salesforce-id.ts";
import { drawRep, type Rep } from "./territories-and-reps.ts";
import { valueNow } from "./tracked-field.ts";

/** What a lead became. */
export interface Conversion {
  readonly at: number;
  readonly contactId: string;
  readonly account: Account;
  readonly opportunity: Opportunity | null;
}

/** All accounts (by company) and opportunities of the world, in the order they were made, and the conversions by lead id. */
export interface DealBook {
  readonly accounts: Map<Company, Account>;
  readonly opportunities: Opportunity[];
  readonly dealsOf: Map<Account, readonly Opportunity[]>;
  readonly conversions: Map<string, Conversion>;
}

/** Opportunities that no lead brought, as a share of the number of leads. */
const DEALS_WITHOUT_LEAD = 0.018;

/** Converts every lead whose time has come, oldest conversion first; colleagues share the account, often the deal. */
export function convertLeads(draws: Draws, prospects: readonly Prospect[]): DealBook {
  const book: DealBook = {
    accounts: new Map(),
    opportunities: [],
    dealsOf: new Map(),
    conversions: new Map(),
  };
  const due = prospects.flatMap((prospect) => {
    const at = prospect.course?.convertsAt ?? null;
    return happened(at) && prospect.course ? [{ prospect, course: prospect.course, at }] : [];
  });
  for (const { prospect, course, at } of due.sort((a, b) => a.at - b.at)) {
    book.conversions.set(prospect.id, convert(draws, book, prospect, course, at));
  }
  return book;
}

function convert(draws: Draws, book: DealBook, prospect: Prospect, course: Course, at: number): Conversion {
  const owner = valueNow(prospect.owner);
  const { company, productLine, source } = prospect.lead;
  const account = book.accounts.get(company) ?? openAccount(book, { company, owner, createdAt: at });
  const contactId = salesforceId("contact", book.conversions.size + 1);
  if (!isDeal(course.ending)) return { at, contactId, account, opportunity: null };
  const { ending, endsAt: closesAt } = course;
  const deals = book.dealsOf.get(account) ?? [];
  const shared = deals.find((deal) => deal.ending === ending && isOpenAt(deal, at));
  const start = { account, owner, productLine, source, type: "New Business", ending, closesAt } as const;
  return { at, contactId, account, opportunity: shared ?? openOpportunity(draws, book, start, at) };
}

function isDeal(ending: Course["ending"]): ending is DealEnding {
  return ending === "won" || ending === "lost deal" || ending === "stalled deal";
}

function isOpenAt(deal: Opportunity, at: number): boolean {
  return deal.closesAt === null || deal.closesAt > at;
}

function openAccount(book: DealBook, account: Omit<Account, "id">): Account {
  const opened = { id: salesforceId("account", book.accounts.size + 1), ...account };
  book.accounts.set(account.company, opened);
  return opened;
}

function openOpportunity(draws: Draws, book: DealBook, start: DealStart, at: number) {
  const opened = drawOpportunity(draws, book.opportunities.length + 1, start, at);
  book.opportunities.push(opened);
  book.dealsOf.set(opened.account, [...(book.dealsOf.get(opened.account) ?? []), opened]);
  return opened;
}

/** Adds the deals that lead scoring had no part in: existing customers who buy again, and partners' own. */
export function addDealsWithoutLead(draws: Draws, book: DealBook, reps: readonly Rep[], leads: number): void {
  for (let i = 0; i < Math.round(leads * DEALS_WITHOUT_LEAD); i++) {
    const owner = drawRep(draws, reps);
    const opensAt = draws.moment(WORLD_START + 10 * DAY, WORLD_END);
    const company = drawCompany(draws, owner.territory, leads + i);
    const type = draws.weighted({ "Existing Business": 2, "New Business": 1 });
    const account = openAccount(book, { company, owner, createdAt: opensAt - 5 * DAY });
    const source = type === "New Business" ? "Partner" : null;
    const ending = draws.weighted({ won: 5, "lost deal": 4, "stalled deal": 1 });
    const closesAt = ending === "stalled deal" ? null : after(opensAt, draws.logNormal(35, 0.5));
    openOpportunity(
      draws,
      book,
      { account, owner, productLine: "Platform", source, type, ending, closesAt },
      opensAt,
    );
  }
}
