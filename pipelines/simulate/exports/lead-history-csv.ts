import { salesforceTime } from "../calendar.ts";
import { type CsvCell, type CsvColumns, csvText } from "../csv-text.ts";
import type { TrackedLead } from "../handoff-and-bant.ts";
import { salesforceId } from "../salesforce-id.ts";
import { type TrackedField, valueAt } from "../tracked-field.ts";
import type { World, WorldLead } from "../world.ts";
import { MARKETING_USER } from "./user-csv.ts";

interface Change {
  readonly leadId: string;
  readonly by: string;
  readonly at: number;
  readonly field: string;
  readonly before: CsvCell;
  readonly after: CsvCell;
}

const FIELD_NAMES: Readonly<Record<keyof TrackedLead, string>> = {
  budget: "Budget__c",
  authority: "Authority__c",
  need: "Need__c",
  timeline: "Timeline__c",
  employees: "NumberOfEmployees",
  optedOut: "HasOptedOutOfEmail",
};

const COLUMNS: CsvColumns<Change & { number: number }> = {
  Id: ({ number }) => salesforceId("history", number),
  IsDeleted: () => false,
  LeadId: ({ leadId }) => leadId,
  CreatedById: ({ by }) => by,
  CreatedDate: ({ at }) => salesforceTime(at),
  Field: ({ field }) => field,
  OldValue: ({ before }) => before,
  NewValue: ({ after }) => after,
};

/** Salesforce's LeadHistory: every change of a tracked field and of the owner, oldest first. */
export function leadHistoryCsv(world: World): string {
  const changes = world.leads.flatMap((lead) => [...fieldChanges(lead), ...ownerChanges(lead)]);
  const inOrder = changes.sort((a, b) => a.at - b.at);
  return csvText(
    COLUMNS,
    inOrder.map((change, i) => ({ ...change, number: i + 1 })),
  );
}

function fieldChanges(lead: WorldLead): Change[] {
  return (Object.keys(FIELD_NAMES) as (keyof TrackedLead)[]).flatMap((key) =>
    changesOf(lead, FIELD_NAMES[key], lead.fields[key] as TrackedField<CsvCell>, (value) => value),
  );
}

/** Salesforce writes each change of owner twice: once with the names, once with the ids. */
function ownerChanges(lead: WorldLead): Change[] {
  const names = changesOf(lead, "Owner", lead.owner, (rep) => rep.name);
  const ids = changesOf(lead, "Owner", lead.owner, (rep) => rep.id);
  return names.flatMap((name, i) => [name, ...ids.slice(i, i + 1)]);
}

function changesOf<T>(
  lead: WorldLead,
  name: string,
  field: TrackedField<T>,
  text: (value: T) => CsvCell,
): Change[] {
  return field.changes.map(({ at, value }) => ({
    leadId: lead.id,
    by: lead.handoffAt !== null && at > lead.handoffAt ? valueAt(lead.owner, at).id : MARKETING_USER.id,
    at,
    field: name,
    before: text(valueAt(field, at)),
    after: text(value),
  }));
}
