import { isoDate, salesforceTime } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import { salesforceId } from "../salesforce-id.ts";
import type { Task } from "../task.ts";
import type { World, WorldLead } from "../world.ts";

type TaskRow = Task & { readonly lead: WorldLead; readonly number: number };

const SUBJECTS: Readonly<Record<Task["subtype"], string>> = {
  Call: "Call",
  Email: "Email",
  Task: "Follow-up",
};

const COLUMNS: CsvColumns<TaskRow> = {
  Id: ({ number }) => salesforceId("task", number),
  IsDeleted: () => false,
  // Conversion moves all of a lead's tasks to the contact.
  WhoId: ({ lead }) => lead.conversion?.contactId ?? lead.id,
  WhatId: ({ lead, at }) =>
    lead.conversion && at > lead.conversion.at ? (lead.conversion.opportunity?.id ?? null) : null,
  OwnerId: ({ owner }) => owner.id,
  Subject: ({ subtype }) => SUBJECTS[subtype],
  Status: ({ completedAt }) => (completedAt === null ? "Not Started" : "Completed"),
  TaskSubtype: ({ subtype }) => subtype,
  IsClosed: ({ completedAt }) => completedAt !== null,
  ActivityDate: ({ at }) => isoDate(at),
  CreatedDate: ({ at }) => salesforceTime(at),
  CompletedDateTime: ({ completedAt }) => (completedAt === null ? null : salesforceTime(completedAt)),
};

/** Salesforce's Task object: what reps did about their leads, oldest first. */
export function taskCsv(world: World): string {
  const tasks = world.leads.flatMap((lead) => lead.tasks.map((task) => ({ ...task, lead })));
  const inOrder = tasks.sort((a, b) => a.at - b.at);
  return csvText(
    COLUMNS,
    inOrder.map((task, i) => ({ ...task, number: i + 1 })),
  );
}
