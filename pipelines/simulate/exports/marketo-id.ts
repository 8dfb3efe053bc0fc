import type { Lead } from "../lead.ts";

/** The number by which Marketo knows a lead; Salesforce keeps it on the lead, Marketo on each activity. */
export function marketoId(lead: Lead): number {
  return 100_001 + lead.number;
}
