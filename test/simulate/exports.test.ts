import { describe, expect, test } from "vitest";
import { simulateWorld } from "../../pipelines/simulate/simulate-world.ts";
import { valueAt } from "../../pipelines/simulate/tracked-field.ts";
import { buildWorld, type WorldLead } from "../../pipelines/simulate/world.ts";
import { records } from "./records.ts";

const options = { leads: 6000, seed: 21 };
const files = simulateWorld(options);
const read = (name: string) => records(files.get(name) ?? "");
const leads = read("Lead.csv");
const deals = read("Opportunity.csv");
const column = (rows: readonly Record<string, string>[], name: string) => rows.map((row) => row[name] ?? "");
const ids = (name: string) => new Set(column(read(name), "Id"));
const times = (values: readonly string[]) =>
  values.reduce(
    (counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    new Map<string, number>(),
  );

describe("dates", () => {
  const openDeals = new Set(
    column(
      deals.filter(({ IsClosed }) => IsClosed === "false"),
      "Id",
    ),
  );
  const mayLieAhead = (row: Record<string, string>, name: string) =>
    name === "CloseDate" && openDeals.has(row.OpportunityId ?? row.Id ?? "");

  test.each([...files.keys()].filter((name) => name.endsWith(".csv")))(
    "%s knows nothing after the export",
    (file) => {
      const dates = read(file).flatMap((row) =>
        Object.entries(row).flatMap(([name, value]) =>
          /^\d{4}-\d\d-\d\d/.test(value) && !mayLieAhead(row, name) ? [value.slice(0, 10)] : [],
        ),
      );
      expect(dates.filter((date) => date < "2024-07-01" || date > "2026-06-30")).toEqual([]);
    },
  );

  test("times are written as their systems write them", () => {
    expect(
      leads.every(({ CreatedDate }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/.test(CreatedDate ?? "")),
    ).toBe(true);
    const activities = column(read("marketo_activities.csv"), "activityDate");
    expect(activities.every((at) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at))).toBe(true);
  });

  test("nothing happens in the wrong order", () => {
    for (const lead of leads) {
      const steps = [lead.CreatedDate, lead.MQL_Date__c, lead.SAL_Date__c].filter((at) => at !== "");
      expect(steps).toEqual([...steps].sort());
      expect((lead.LastModifiedDate ?? "") >= (steps.at(-1) ?? "")).toBe(true);
    }
  });
});

describe("joins", () => {
  const referencesOf = (file: string, name: string) => column(read(file), name).filter((id) => id !== "");

  test.each([
    ["Lead.csv", "OwnerId", "User.csv"],
    ["Lead.csv", "MasterRecordId", "Lead.csv"],
    ["Lead.csv", "ConvertedAccountId", "Account.csv"],
    ["Lead.csv", "ConvertedOpportunityId", "Opportunity.csv"],
    ["LeadHistory.csv", "LeadId", "Lead.csv"],
    ["LeadHistory.csv", "CreatedById", "User.csv"],
    ["Account.csv", "OwnerId", "User.csv"],
    ["Opportunity.csv", "AccountId", "Account.csv"],
    ["Opportunity.csv", "OwnerId", "User.csv"],
    ["OpportunityHistory.csv", "OpportunityId", "Opportunity.csv"],
    ["Task.csv", "WhatId", "Opportunity.csv"],
    ["Task.csv", "OwnerId", "User.csv"],
    ["CampaignMember.csv", "LeadId", "Lead.csv"],
  ])("%s %s is in %s", (file, name, target) => {
    const known = ids(target);
    const references = referencesOf(file, name);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });

  test("ids are unique", () => {
    for (const file of [
      "Lead.csv",
      "LeadHistory.csv",
      "Account.csv",
      "Opportunity.csv",
      "Task.csv",
      "CampaignMember.csv",
    ]) {
      expect(ids(file).size, file).toBe(read(file).length);
    }
  });

  test("a converted lead's tasks and campaigns carry its contact, an unconverted one's the lead", () => {
    const converted = new Map(leads.map((lead) => [lead.ConvertedContactId, lead]));
    const open = new Set(
      column(
        leads.filter(({ IsConverted }) => IsConverted === "false"),
        "Id",
      ),
    );
    const who = referencesOf("Task.csv", "WhoId");
    expect(who.filter((id) => (id.startsWith("003") ? !converted.has(id) : !open.has(id)))).toEqual([]);
    expect(who.some((id) => id.startsWith("003")) && who.some((id) => id.startsWith("00Q"))).toBe(true);
    expect(referencesOf("CampaignMember.csv", "ContactId").filter((id) => !converted.has(id))).toEqual([]);
  });

  test("activities are known by the lead's Marketo id", () => {
    const known = new Set(column(leads, "Marketo_ID__c"));
    expect(referencesOf("marketo_activities.csv", "leadId").filter((id) => !known.has(id))).toEqual([]);
  });

  test("conversions without a deal, deals without a lead, deals and accounts of several leads, two currencies", () => {
    const converted = leads.filter(({ IsConverted }) => IsConverted === "true");
    const dealsOfLeads = times(column(converted, "ConvertedOpportunityId").filter((id) => id !== ""));
    expect(column(converted, "ConvertedOpportunityId").filter((id) => id === "").length).toBeGreaterThan(50);
    expect(deals.filter(({ Id }) => !dealsOfLeads.has(Id ?? "")).length).toBe(108);
    expect(Math.max(...dealsOfLeads.values())).toBeGreaterThanOrEqual(2);
    expect(
      [...times(column(converted, "ConvertedAccountId")).values()].filter((n) => n > 1).length,
    ).toBeGreaterThan(20);
    const euros = deals.filter(({ CurrencyIsoCode }) => CurrencyIsoCode === "EUR").length / deals.length;
    expect(euros).toBeGreaterThan(0.06);
    expect(euros).toBeLessThan(0.12);
  });

  test("merged leads are deleted and name a master that lives", () => {
    const merged = leads.filter(({ IsDeleted }) => IsDeleted === "true");
    const living = new Set(
      column(
        leads.filter(({ IsDeleted }) => IsDeleted === "false"),
        "Id",
      ),
    );
    expect(merged).toHaveLength(36);
    expect(merged.every(({ MasterRecordId }) => living.has(MasterRecordId ?? ""))).toBe(true);
  });
});

describe("history", () => {
  const history = new Map<string, Record<string, string>[]>();
  for (const change of read("LeadHistory.csv")) {
    const key = `${change.LeadId} ${change.Field}`;
    history.set(key, [...(history.get(key) ?? []), change]);
  }

  /** What a reader of the exports takes for the value at the handoff: the first later change's old value. */
  function undone(lead: Record<string, string>, field: string, shown = field): string {
    const changes = history.get(`${lead.Id} ${field}`) ?? [];
    const later = changes.filter(({ CreatedDate, OldValue }) => {
      const isId = field !== "Owner" || OldValue?.startsWith("005");
      return isId && (CreatedDate ?? "") > (lead.MQL_Date__c ?? "");
    });
    return later[0]?.OldValue ?? lead[shown] ?? "";
  }

  test("undone, it gives what the world knew at each handoff", () => {
    const truth = new Map(buildWorld(options).leads.map((lead) => [lead.id, lead]));
    const handedOver = leads.filter(({ MQL_Date__c }) => MQL_Date__c !== "");
    let corrected = 0;
    for (const row of handedOver) {
      const expected = fieldsAtHandoff(truth.get(row.Id ?? ""));
      const fields = Object.keys(expected).filter((field) => field !== "OwnerId");
      const rebuilt = Object.fromEntries(fields.map((field) => [field, undone(row, field)]));
      expect({ ...rebuilt, OwnerId: undone(row, "Owner", "OwnerId") }).toEqual(expected);
      if (fields.some((field) => row[field] !== expected[field])) corrected += 1;
    }
    expect(corrected / handedOver.length).toBeGreaterThan(0.2);
  });

  test("about one lead in twelve changed its owner, each change written by name and by id", () => {
    const owners = read("LeadHistory.csv").filter(({ Field }) => Field === "Owner");
    expect(owners.filter(({ OldValue }) => OldValue?.startsWith("005")).length).toBe(owners.length / 2);
    expect(owners.length / 2 / 5100).toBeCloseTo(0.08, 1);
  });

  function fieldsAtHandoff(lead: WorldLead | undefined): Record<string, string> {
    if (lead === undefined || lead.handoffAt === null)
      throw new Error("the export holds a lead the world does not");
    const { fields, handoffAt, owner } = lead;
    return {
      Budget__c: valueAt(fields.budget, handoffAt),
      Authority__c: valueAt(fields.authority, handoffAt),
      Need__c: valueAt(fields.need, handoffAt),
      Timeline__c: valueAt(fields.timeline, handoffAt),
      NumberOfEmployees: String(valueAt(fields.employees, handoffAt) ?? ""),
      HasOptedOutOfEmail: String(valueAt(fields.optedOut, handoffAt)),
      OwnerId: valueAt(owner, handoffAt).id,
    };
  }
});

test("the truth has one row per living lead that was handed over", () => {
  const handedOver = leads.filter(
    ({ MQL_Date__c, IsDeleted }) => MQL_Date__c !== "" && IsDeleted === "false",
  );
  expect(column(read("truth/leads.csv"), "lead_id")).toEqual(column(handedOver, "Id"));
});

test("no lead is a real person: phones are 555-01xx, mail is invented", () => {
  expect(leads.every(({ Phone }) => Phone === "" || /^555-01\d\d$/.test(Phone ?? ""))).toBe(true);
  expect(leads.every(({ Email }) => /\.example$|\.sim\d+@/.test(Email ?? ""))).toBe(true);
});
