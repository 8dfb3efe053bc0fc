import { isoDate, salesforceTime, WORLD_END } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import { isClosed, type Opportunity, STAGES } from "../opportunity.ts";
import type { World } from "../world.ts";

const stageNow = ({ stages }: Opportunity) => stages.at(-1)?.stage ?? "Discovery";

const COLUMNS: CsvColumns<Opportunity> = {
  Id: ({ id }) => id,
  IsDeleted: () => false,
  AccountId: ({ account }) => account.id,
  Name: ({ account, productLine }) => `${account.company.name} ${productLine}`,
  StageName: stageNow,
  Amount: (deal) => `${deal.amount}.0`,
  CurrencyIsoCode: ({ currency }) => currency,
  Probability: (deal) => STAGES[stageNow(deal)],
  CloseDate: (deal) => isoDate(isClosed(deal) && deal.closesAt !== null ? deal.closesAt : deal.expectedAt),
  IsClosed: isClosed,
  IsWon: (deal) => deal.ending === "won" && isClosed(deal),
  OwnerId: ({ owner }) => owner.id,
  Type: ({ type }) => type,
  LeadSource: ({ source }) => source,
  CreatedDate: ({ stages }) => salesforceTime(stages[0]?.at ?? WORLD_END),
  Product_Line__c: ({ productLine }) => productLine,
};

/** Salesforce's Opportunity object: one row per deal, as it stands at the export. */
export function opportunityCsv(world: World): string {
  return csvText(COLUMNS, world.opportunities);
}
