import { dynamicsLead } from "./dynamics/lead.ts";
import { dynamicsOpportunity } from "./dynamics/opportunity.ts";
import { eloquaActivity } from "./eloqua/activity.ts";
import { eloquaContact } from "./eloqua/contact.ts";
import { genericAccount } from "./generic/account.ts";
import { genericActivity } from "./generic/activity.ts";
import { genericLead } from "./generic/lead.ts";
import { genericOpportunity } from "./generic/opportunity.ts";
import { genericUser } from "./generic/user.ts";
import { hubspotCompany } from "./hubspot/company.ts";
import { hubspotContact } from "./hubspot/contact.ts";
import { hubspotContactPropertyHistory } from "./hubspot/contact-property-history.ts";
import { hubspotDeal } from "./hubspot/deal.ts";
import { hubspotDealPropertyHistory } from "./hubspot/deal-property-history.ts";
import { hubspotEngagement } from "./hubspot/engagement.ts";
import { hubspotOwner } from "./hubspot/owner.ts";
import { marketoActivity } from "./marketo/activity.ts";
import { marketoLead } from "./marketo/lead.ts";
import type { Preset } from "./preset.ts";
import { salesforceAccount } from "./salesforce/account.ts";
import { salesforceCampaign } from "./salesforce/campaign.ts";
import { salesforceCampaignMember } from "./salesforce/campaign-member.ts";
import { salesforceCurrencyType } from "./salesforce/currency-type.ts";
import { salesforceEvent } from "./salesforce/event.ts";
import { salesforceLead } from "./salesforce/lead.ts";
import { salesforceLeadHistory } from "./salesforce/lead-history.ts";
import { salesforceOpportunity } from "./salesforce/opportunity.ts";
import { salesforceOpportunityFieldHistory } from "./salesforce/opportunity-field-history.ts";
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
    salesforceOpportunityFieldHistory,
    salesforceTask,
    salesforceEvent,
    salesforceCampaign,
    salesforceCampaignMember,
    salesforceUser,
    salesforceCurrencyType,
    hubspotContact,
    hubspotCompany,
    hubspotDeal,
    hubspotEngagement,
    hubspotContactPropertyHistory,
    hubspotDealPropertyHistory,
    hubspotOwner,
    marketoLead,
    marketoActivity,
    eloquaContact,
    eloquaActivity,
    dynamicsLead,
    dynamicsOpportunity,
    genericLead,
    genericOpportunity,
    genericAccount,
    genericActivity,
    genericUser,
  ].map((preset) => [preset.name, preset]),
);
