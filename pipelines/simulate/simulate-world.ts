import { accountCsv } from "./exports/account-csv.ts";
import { campaignMemberCsv } from "./exports/campaign-member-csv.ts";
import { currencyTypeCsv } from "./exports/currency-type-csv.ts";
import { leadCsv } from "./exports/lead-csv.ts";
import { leadHistoryCsv } from "./exports/lead-history-csv.ts";
import { marketoActivitiesCsv } from "./exports/marketo-activities-csv.ts";
import { opportunityCsv } from "./exports/opportunity-csv.ts";
import { opportunityHistoryCsv } from "./exports/opportunity-history-csv.ts";
import { taskCsv } from "./exports/task-csv.ts";
import { userCsv } from "./exports/user-csv.ts";
import { truthJson, truthLeadsCsv } from "./truth.ts";
import { buildWorld, type World, type WorldOptions } from "./world.ts";

/** Each file of the world and what writes it. */
const FILES: Readonly<Record<string, (world: World) => string>> = {
  "Lead.csv": leadCsv,
  "LeadHistory.csv": leadHistoryCsv,
  "Account.csv": accountCsv,
  "Opportunity.csv": opportunityCsv,
  "OpportunityHistory.csv": opportunityHistoryCsv,
  "Task.csv": taskCsv,
  "CampaignMember.csv": campaignMemberCsv,
  "User.csv": userCsv,
  "CurrencyType.csv": currencyTypeCsv,
  "marketo_activities.csv": marketoActivitiesCsv,
  "truth/truth.json": truthJson,
  "truth/leads.csv": truthLeadsCsv,
};

/**
 * A CRM world with known truth, as Salesforce and Marketo export it: file name → text. Two years of leads, exported
 * at 2026-07-01T00:00Z. Pure: the same seed gives the same bytes.
 *
 * @example simulateWorld({ leads: 6000, seed: 7 }).get("Lead.csv"); // "Id,IsDeleted,MasterRecordId,…"
 */
export function simulateWorld(options: WorldOptions): ReadonlyMap<string, string> {
  const world = buildWorld(options);
  return new Map(Object.entries(FILES).map(([name, write]) => [name, write(world)]));
}
