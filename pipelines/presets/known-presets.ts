import { marketoActivity } from "./marketo/activity.ts";
import type { Preset } from "./preset.ts";
import { salesforceAccount } from "./salesforce/account.ts";
import { salesforceCampaignMember } from "./salesforce/campaign-member.ts";
import { salesforceCurrencyType } from "./salesforce/currency-type.ts";
import { salesforceLead } from "./salesforce/lead.ts";
import { salesforceLeadHistory } from "./salesforce/lead-history.ts";
import { salesforceOpportunity } from "./salesforce/opportunity.ts";
import { salesforceOpportunityHistory } from "./salesforce/opportunity-history.ts";
import { salesforceTask } from "./salesforce/task.ts";
import { salesforceUser } from "./salesforce/user.ts";

/** Every preset by the name that a config uses. */
export const knownPresets: ReadonlyMap<string, Preset> = new Map(
  [
    salesforceLead,
    salesforceLeadHistory,
    salesforceAccount,
    salesforceOpportunity,
    salesforceOpportunityHistory,
    salesforceTask,
    salesforceCampaignMember,
    salesforceUser,
    salesforceCurrencyType,
    marketoActivity,
  ].map((preset) => [preset.name, preset]),
);
