import type { Preset } from "../preset.ts";
import { syncColumns } from "../sync-columns.ts";
import { synced } from "./synced.ts";

const openStages = [
  ["appointmentscheduled", "Appointment Scheduled"],
  ["qualifiedtobuy", "Qualified To Buy"],
  ["presentationscheduled", "Presentation Scheduled"],
  ["decisionmakerboughtin", "Decision Maker Bought-In"],
  ["contractsent", "Contract Sent"],
] as const;

const wonStage = ["closedwon", "Closed Won"] as const;
const lostStage = ["closedlost", "Closed Lost"] as const;

/**
 * HubSpot deals. Where the flags are missing, the stages of HubSpot's own pipeline tell; any other stage is refused by its
 * place, and `outcome` in the config says what it means. The close date counts as won or lost only where flag or stage say so.
 */
export const hubspotDeal: Preset = {
  name: "hubspot/deal",
  entity: "opportunities",
  signature: ["hs_object_id", "closedate", "amount", "dealstage"],
  columns: {
    opportunity_id: [...synced("hs_object_id"), "Record ID", "deal_id"],
    lead_id: "Associated Contact IDs",
    account_id: ["Primary Associated Company ID", "Associated Company ID", "Associated Company IDs"],
    created_at: synced("createdate"),
    won_at: synced("closedate"),
    lost_at: synced("closedate"),
    is_won: [
      ...synced("hs_is_closed_won"),
      "Is Closed Won",
      ...synced("dealstage"),
      "deal_pipeline_stage_id",
    ],
    is_closed: [
      ...synced("hs_is_closed"),
      "Is Deal Closed?",
      "Is Closed",
      ...synced("dealstage"),
      "deal_pipeline_stage_id",
    ],
    amount: synced("amount"),
    currency: [...synced("deal_currency_code"), "Currency"],
    rep: [...synced("hubspot_owner_id"), "owner_id", "Deal owner"],
    is_deleted: ["archived", "is_deleted", "_fivetran_deleted"],
  },
  system: [
    ...synced(
      "dealname",
      "dealtype",
      "pipeline",
      "description",
      "hs_deal_stage_probability",
      "hs_forecast_amount",
      "hs_forecast_probability",
      "hs_manual_forecast_category",
      "hs_projected_amount",
      "hs_closed_amount",
      "hs_is_closed_lost",
      "hs_priority",
      "hs_next_step",
      "closed_lost_reason",
      "closed_won_reason",
      "hs_lastmodifieddate",
      "notes_last_contacted",
      "notes_last_updated",
      "num_contacted_notes",
      "num_notes",
      "num_associated_contacts",
      "days_to_close",
      "hs_analytics_source",
    ),
    "Deal probability",
    "Forecast amount",
    "Forecast category",
    "Weighted amount",
    "Is Closed Lost",
    "Priority",
    "Next step",
    "Last Activity Date",
    "Last Modified Date",
    "Number of Associated Contacts",
    "Associated Contact",
    "Associated Company",
    "deal_pipeline_id",
    "portal_id",
    ...syncColumns,
  ],
  values: {
    is_won: stageValues({ open: "false", won: "true", lost: "false" }),
    is_closed: stageValues({ open: "false", won: "true", lost: "true" }),
  },
  lists: { lead_id: ";", account_id: ";" },
};

/** An export by hand writes the pipeline's name behind the stage's. */
function stageValues({ open, won, lost }: Record<"open" | "won" | "lost", string>): Record<string, string> {
  const stages = [
    ...openStages.map((stage) => [stage, open] as const),
    [wonStage, won],
    [lostStage, lost],
  ] as const;
  return Object.fromEntries(
    stages.flatMap(([[id, label], value]) =>
      [id, label, `${label} (Sales Pipeline)`].map((name) => [name, value]),
    ),
  );
}
