import { isoDate, salesforceTime, WORLD_END } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import { isClosed, type Opportunity, STAGES, type StageChange } from "../opportunity.ts";
import { salesforceId } from "../salesforce-id.ts";
import type { World } from "../world.ts";

type DealChange = StageChange & { readonly deal: Opportunity; readonly number: number };

const COLUMNS: CsvColumns<DealChange> = {
  Id: ({ number }) => salesforceId("opportunityHistory", number),
  OpportunityId: ({ deal }) => deal.id,
  CreatedById: ({ deal }) => deal.owner.id,
  CreatedDate: ({ at }) => salesforceTime(at),
  StageName: ({ stage }) => stage,
  Amount: ({ deal }) => `${deal.amount}.0`,
  Probability: ({ stage }) => STAGES[stage],
  CloseDate: (change) => isoDate(closeDateThen(change)),
};

/** Salesforce's OpportunityHistory: one row per stage that a deal entered, oldest first. */
export function opportunityHistoryCsv(world: World): string {
  const changes = world.opportunities.flatMap((deal) => deal.stages.map((change) => ({ ...change, deal })));
  const inOrder = changes.sort((a, b) => a.at - b.at);
  return csvText(
    COLUMNS,
    inOrder.map((change, i) => ({ ...change, number: i + 1 })),
  );
}

/** The date expected at the time; for a deal that is closed by now nobody had expected one after the export. */
function closeDateThen({ deal, at, stage }: DealChange): number {
  if (stage.startsWith("Closed")) return at;
  return isClosed(deal) ? Math.min(deal.expectedAt, WORLD_END) : deal.expectedAt;
}
