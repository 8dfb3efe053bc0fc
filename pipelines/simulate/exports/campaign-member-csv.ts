import { isoDate, salesforceTime, WORLD_START } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import type { CampaignMembership } from "../engagement.ts";
import { salesforceId } from "../salesforce-id.ts";
import type { World, WorldLead } from "../world.ts";

type Member = CampaignMembership & { readonly lead: WorldLead; readonly number: number };

/** The campaigns that run every quarter. */
const CAMPAIGNS = ["Webinar", "Trade Show", "Content"] as const;

const COLUMNS: CsvColumns<Member> = {
  Id: ({ number }) => salesforceId("campaignMember", number),
  CampaignId: ({ joinedAt, campaign }) =>
    salesforceId("campaign", 1 + quarter(joinedAt) * CAMPAIGNS.length + campaign),
  "Campaign.Name": ({ joinedAt, campaign }) => `${quarterName(joinedAt)} ${CAMPAIGNS[campaign] ?? ""}`,
  "Campaign.Type": ({ campaign }) => CAMPAIGNS[campaign] ?? null,
  LeadId: ({ lead }) => lead.id,
  ContactId: ({ lead }) => lead.conversion?.contactId ?? null,
  Status: ({ respondedAt }) => (respondedAt === null ? "Sent" : "Responded"),
  HasResponded: ({ respondedAt }) => respondedAt !== null,
  FirstRespondedDate: ({ respondedAt }) => (respondedAt === null ? null : isoDate(respondedAt)),
  CreatedDate: ({ joinedAt }) => salesforceTime(joinedAt),
};

/** Salesforce's CampaignMember object: who was in which campaign, and when they answered. */
export function campaignMemberCsv(world: World): string {
  const members = world.leads.flatMap((lead) => (lead.campaign === null ? [] : [{ ...lead.campaign, lead }]));
  const rows = members.map((member, i) => ({ ...member, number: i + 1 }));
  return csvText(COLUMNS, rows);
}

/** Quarters since the world began. */
function quarter(at: number): number {
  const months = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  return Math.floor((months(at) - months(WORLD_START)) / 3);
}

function quarterName(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()} Q${1 + Math.floor(date.getUTCMonth() / 3)}`;
}
