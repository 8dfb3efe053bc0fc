import { type CsvColumns, csvText } from "../csv-text.ts";
import { salesforceId } from "../salesforce-id.ts";
import type { World } from "../world.ts";

interface User {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly department: string;
  readonly territory: string | null;
}

/** The account under which marketing automation edits leads before their handoff. */
export const MARKETING_USER: User = {
  id: salesforceId("user", 1000),
  name: "Marketing Automation",
  role: "Marketing",
  department: "Marketing",
  territory: null,
};

const COLUMNS: CsvColumns<User> = {
  Id: ({ id }) => id,
  Name: ({ name }) => name,
  IsActive: () => true,
  "UserRole.Name": ({ role }) => role,
  Department: ({ department }) => department,
  Territory__c: ({ territory }) => territory,
};

/** Salesforce's User object: the reps with their territories, and marketing's own user. */
export function userCsv(world: World): string {
  const reps = world.reps.map(({ id, name, territory }) => ({
    ...{ id, name, territory: territory.name },
    ...{ role: "Account Executive", department: "Sales" },
  }));
  return csvText(COLUMNS, [...reps, MARKETING_USER]);
}
