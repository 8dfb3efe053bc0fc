import { after, DAY, happened } from "./calendar.ts";
import type { Company } from "./company.ts";
import type { ProductLine } from "./lead.ts";
import type { LeadSource } from "./lead-mix.ts";
import type { Draws } from "./random-draws.ts";
import { salesforceId } from "./salesforce-id.ts";
import type { Rep } from "./territories-and-reps.ts";

export interface Account {
  readonly id: string;
  readonly company: Company;
  readonly owner: Rep;
  readonly createdAt: number;
}

/** Stages and the probability that Salesforce writes beside each. */
export const STAGES = { Discovery: 20, Proposal: 50, Negotiation: 75, "Closed Won": 100, "Closed Lost": 0 };

type Stage = keyof typeof STAGES;

export interface StageChange {
  readonly at: number;
  readonly stage: Stage;
}

export interface Opportunity {
  readonly id: string;
  readonly account: Account;
  readonly owner: Rep;
  readonly productLine: ProductLine;
  readonly source: LeadSource | null;
  readonly type: "New Business" | "Existing Business";
  readonly currency: "USD" | "EUR";
  /** In the opportunity's currency. */
  readonly amount: number;
  readonly ending: DealEnding;
  /** When it closes, maybe after the export; null when it never does. */
  readonly closesAt: number | null;
  /** The close date that the rep expects. */
  readonly expectedAt: number;
  /** The stages it went through before the export, oldest first. */
  readonly stages: readonly StageChange[];
}

export type DealEnding = "won" | "lost deal" | "stalled deal";

/** What an opportunity is opened with. */
export type DealStart = Pick<
  Opportunity,
  "account" | "owner" | "productLine" | "source" | "type" | "ending" | "closesAt"
>;

const MEDIAN_AMOUNT: Readonly<Record<ProductLine, number>> = {
  Platform: 30_000,
  Analytics: 15_000,
  Services: 8_000,
};

/** Of the deals with European companies: that makes about 8% of all. */
const EURO_CHANCE = 0.31;

/** An opportunity that is opened at `opensAt` and goes through its stages until it closes or the exports are taken. */
export function drawOpportunity(
  draws: Draws,
  number: number,
  start: DealStart,
  opensAt: number,
): Opportunity {
  const inEurope = start.account.company.country !== "USA";
  const amount = draws.logNormal(MEDIAN_AMOUNT[start.productLine], 0.5);
  return {
    id: salesforceId("opportunity", number),
    ...start,
    currency: inEurope && draws.chance(EURO_CHANCE) ? "EUR" : "USD",
    amount: Math.max(1, Math.round(amount / 100)) * 100,
    expectedAt: after(opensAt, draws.between(30, 75)),
    stages: drawStages(draws, start, opensAt).filter((change) => happened(change.at)),
  };
}

function drawStages(draws: Draws, { ending, closesAt }: DealStart, opensAt: number): StageChange[] {
  const end = closesAt ?? opensAt + 40 * DAY;
  const discovery: StageChange = { stage: "Discovery", at: opensAt };
  const proposal: StageChange = {
    stage: "Proposal",
    at: draws.moment(after(opensAt, 0), (opensAt + end) / 2),
  };
  const negotiation: StageChange = { stage: "Negotiation", at: draws.moment(after(proposal.at, 0), end) };
  if (ending === "won") {
    const closed: StageChange = { stage: "Closed Won", at: end };
    return draws.chance(0.3) ? [discovery, proposal, negotiation, closed] : [discovery, proposal, closed];
  }
  const reached = draws.chance(0.55) ? [discovery, proposal] : [discovery];
  return ending === "lost deal" ? [...reached, { stage: "Closed Lost", at: end }] : reached;
}

/** Whether the exports know the opportunity as closed. */
export function isClosed(opportunity: Opportunity): boolean {
  return happened(opportunity.closesAt);
}

/** When the proposal went out, if it did (ms). */
export function proposalAt(opportunity: Opportunity): number | null {
  return opportunity.stages.find((change) => change.stage === "Proposal")?.at ?? null;
}
