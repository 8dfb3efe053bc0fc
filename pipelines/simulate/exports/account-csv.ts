import { salesforceTime } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import { type Account, isClosed } from "../opportunity.ts";
import type { World } from "../world.ts";

const COLUMNS: CsvColumns<Account & { isCustomer: boolean }> = {
  Id: ({ id }) => id,
  IsDeleted: () => false,
  Name: ({ company }) => company.name,
  Type: ({ isCustomer }) => (isCustomer ? "Customer" : "Prospect"),
  Industry: ({ company }) => company.industry,
  NumberOfEmployees: ({ company }) => company.employees,
  AnnualRevenue: ({ company }) => `${company.annualRevenue}.0`,
  BillingCountry: ({ company }) => company.country,
  OwnerId: ({ owner }) => owner.id,
  CreatedDate: ({ createdAt }) => salesforceTime(createdAt),
};

/** Salesforce's Account object: one row per company that a lead was converted to, or that bought without one. */
export function accountCsv(world: World): string {
  const buyers = world.opportunities.filter(
    (deal) => deal.type === "Existing Business" || (deal.ending === "won" && isClosed(deal)),
  );
  const customers = new Set(buyers.map((deal) => deal.account.id));
  const rows = world.accounts.map((account) => ({ ...account, isCustomer: customers.has(account.id) }));
  return csvText(COLUMNS, rows);
}
