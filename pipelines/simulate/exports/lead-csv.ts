import { happened, isoDate, salesforceTime } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import { proposalAt } from "../opportunity.ts";
import { mergedAt } from "../prospect.ts";
import { type TrackedField, valueNow } from "../tracked-field.ts";
import type { World, WorldLead } from "../world.ts";
import { marketoId } from "./marketo-id.ts";

const time = (at: number | null) => (happened(at) ? salesforceTime(at) : null);
const date = (at: number | null) => (happened(at) ? isoDate(at) : null);

const COLUMNS: CsvColumns<WorldLead> = {
  Id: ({ id }) => id,
  IsDeleted: ({ mergedInto }) => mergedInto !== null,
  MasterRecordId: ({ mergedInto }) => mergedInto,
  LastName: ({ lead }) => lead.lastName,
  FirstName: ({ lead }) => lead.firstName,
  Title: ({ lead }) => lead.title,
  Company: ({ lead }) => lead.company.name,
  Email: ({ lead }) => lead.email,
  Phone: ({ lead }) => lead.phone,
  City: ({ lead }) => lead.city,
  Country: ({ lead }) => lead.company.country,
  Industry: ({ lead }) => lead.industry,
  AnnualRevenue: ({ lead }) => (lead.annualRevenue === null ? null : `${lead.annualRevenue}.0`),
  NumberOfEmployees: ({ fields }) => valueNow(fields.employees),
  LeadSource: ({ lead }) => lead.source,
  Status: status,
  Rating: ({ notes }) => notes.rating,
  OwnerId: ({ owner }) => valueNow(owner).id,
  HasOptedOutOfEmail: ({ fields }) => valueNow(fields.optedOut),
  CreatedDate: ({ lead }) => salesforceTime(lead.createdAt),
  LastModifiedDate: (lead) => salesforceTime(lastModifiedAt(lead)),
  LastActivityDate: ({ tasks }) => date(tasks.at(-1)?.at ?? null),
  IsConverted: ({ conversion }) => conversion !== null,
  ConvertedDate: ({ conversion }) => date(conversion?.at ?? null),
  ConvertedAccountId: ({ conversion }) => conversion?.account.id ?? null,
  ConvertedContactId: ({ conversion }) => conversion?.contactId ?? null,
  ConvertedOpportunityId: ({ conversion }) => conversion?.opportunity?.id ?? null,
  Marketo_ID__c: ({ lead }) => marketoId(lead),
  mkto71_Lead_Score__c: ({ notes }) => notes.leadScore,
  MQL_Date__c: ({ handoffAt }) => time(handoffAt),
  SAL_Date__c: ({ course }) => time(course?.acceptedAt ?? null),
  Unqualified_Reason__c: (lead) => (isDisqualified(lead) ? (lead.course?.reason ?? null) : null),
  Unqualified_Date__c: (lead) => (isDisqualified(lead) ? date(lead.course?.endsAt ?? null) : null),
  Product_Line__c: ({ lead }) => lead.productLine,
  Budget__c: ({ fields }) => valueNow(fields.budget),
  Authority__c: ({ fields }) => valueNow(fields.authority),
  Need__c: ({ fields }) => valueNow(fields.need),
  Timeline__c: ({ fields }) => valueNow(fields.timeline),
  Number_of_Calls__c: ({ notes }) => notes.numberOfCalls,
  Proposal_Sent_Date__c: ({ conversion }) =>
    date(conversion?.opportunity ? proposalAt(conversion.opportunity) : null),
  Contract_Type__c: ({ notes }) => notes.contractType,
  Solution_Interest__c: ({ notes }) => notes.solutionInterest,
  Decision_Process__c: ({ notes }) => notes.decisionProcess,
  Newsletter_Language__c: ({ lead }) => lead.noise.newsletterLanguage,
  Form_Version__c: ({ lead }) => lead.noise.formVersion,
  Import_Batch__c: ({ lead }) => lead.noise.importBatch,
  Preferred_Contact_Time__c: ({ lead }) => lead.noise.preferredContactTime,
  Lucky_Number__c: ({ lead }) => lead.noise.luckyNumber,
};

/** Salesforce's Lead object: one row per lead, as it stands at the export; what was merged away is still in it. */
export function leadCsv(world: World): string {
  return csvText(COLUMNS, world.leads);
}

function isDisqualified({ course }: WorldLead): boolean {
  return course?.ending === "disqualified" && happened(course.endsAt);
}

function status(lead: WorldLead): string {
  if (lead.conversion !== null) return "Converted";
  if (isDisqualified(lead)) return "Unqualified";
  if (lead.tasks.length > 0) return "Working";
  return lead.handoffAt === null ? "Nurture" : "Open";
}

function lastModifiedAt(lead: WorldLead): number {
  const tracked: TrackedField<unknown>[] = [...Object.values(lead.fields), lead.owner];
  const edits = tracked.flatMap((field) => field.changes.map((change) => change.at));
  const steps = [lead.handoffAt, lead.course?.acceptedAt ?? null, lead.conversion?.at ?? null];
  const ended = isDisqualified(lead) ? [lead.course?.endsAt ?? null] : [];
  const merged = lead.mergedInto === null ? [] : [mergedAt(lead)];
  return Math.max(lead.lead.createdAt, ...edits, ...merged, ...[...steps, ...ended].filter(happened));
}
