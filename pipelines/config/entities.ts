/** How a canonical column is written in the warehouse. `time` is a moment in UTC; `json` is one JSON object. */
export type ColumnKind = "text" | "id" | "time" | "number" | "boolean" | "json";

/**
 * The kinds of export, and the canonical columns of each. A config's `exports` are named after them and its
 * `columns` map these names to the export's own.
 */
export const entities = {
  leads: {
    lead_id: "id",
    created_at: "time",
    qualified_at: "time",
    accepted_at: "time",
    sqo_at: "time",
    won_at: "time",
    lost_at: "time",
    is_won: "boolean",
    is_closed: "boolean",
    amount: "number",
    rep: "id",
    territory: "text",
    product_line: "text",
    source: "text",
    disposition: "text",
    disposition_at: "time",
    company: "text",
    title: "text",
    email: "text",
    account_id: "id",
    contact_id: "id",
    opportunity_id: "id",
    marketing_id: "id",
    merged_into: "id",
    is_deleted: "boolean",
  },
  lead_history: {
    lead_id: "id",
    field: "text",
    old_value: "text",
    new_value: "text",
    changed_at: "time",
    is_deleted: "boolean",
  },
  accounts: { account_id: "id", company: "text", created_at: "time", is_deleted: "boolean" },
  opportunities: {
    opportunity_id: "id",
    lead_id: "id",
    account_id: "id",
    created_at: "time",
    won_at: "time",
    lost_at: "time",
    is_won: "boolean",
    is_closed: "boolean",
    amount: "number",
    currency: "text",
    rep: "id",
    product_line: "text",
    is_deleted: "boolean",
  },
  opportunity_history: { opportunity_id: "id", stage: "text", changed_at: "time" },
  opportunity_field_history: {
    opportunity_id: "id",
    field: "text",
    old_value: "text",
    new_value: "text",
    changed_at: "time",
    is_deleted: "boolean",
  },
  activities: {
    lead_id: "id",
    activity_at: "time",
    activity_type: "text",
    asset: "text",
    attributes: "json",
  },
  campaigns: { campaign_id: "id", campaign_type: "text", campaign_name: "text" },
  campaign_members: {
    campaign_id: "id",
    lead_id: "id",
    contact_id: "id",
    campaign_type: "text",
    responded: "boolean",
    responded_at: "time",
    created_at: "time",
  },
  tasks: {
    who_id: "id",
    created_at: "time",
    completed_at: "time",
    is_closed: "boolean",
    is_deleted: "boolean",
  },
  events: { who_id: "id", created_at: "time", started_at: "time", is_deleted: "boolean" },
  users: { rep: "id", rep_name: "text", territory: "text" },
  currencies: { currency: "text", rate: "number" },
} as const satisfies Record<string, Record<string, ColumnKind>>;

export type Entity = keyof typeof entities;

export const entityNames = Object.keys(entities) as Entity[];

/** The column that identifies a row of each entity; `id` in the config is short for it. */
export const idColumn: Partial<Record<Entity, string>> = {
  leads: "lead_id",
  accounts: "account_id",
  opportunities: "opportunity_id",
  campaigns: "campaign_id",
  users: "rep",
  currencies: "currency",
};

/** Canonical columns without which an export of the entity says nothing. */
export const requiredColumns: Record<Entity, readonly string[]> = {
  leads: [],
  lead_history: ["lead_id", "field", "new_value", "changed_at"],
  accounts: ["account_id"],
  opportunities: [],
  opportunity_history: ["opportunity_id", "stage", "changed_at"],
  opportunity_field_history: ["opportunity_id", "field", "new_value", "changed_at"],
  activities: ["lead_id", "activity_at", "activity_type"],
  campaigns: ["campaign_id"],
  campaign_members: [],
  tasks: ["who_id", "created_at"],
  events: ["who_id"],
  users: ["rep"],
  currencies: ["currency", "rate"],
};
