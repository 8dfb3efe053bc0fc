import type { Preset } from "../preset.ts";

/** Salesforce Opportunity; the close date counts as won or lost only where the flags say so. */
export const salesforceOpportunity: Preset = {
  name: "salesforce/opportunity",
  entity: "opportunities",
  columns: {
    opportunity_id: "Id",
    account_id: "AccountId",
    created_at: "CreatedDate",
    won_at: "CloseDate",
    lost_at: "CloseDate",
    is_won: "IsWon",
    is_closed: "IsClosed",
    amount: "Amount",
    currency: "CurrencyIsoCode",
    rep: "OwnerId",
    is_deleted: "IsDeleted",
  },
};
