/** How a canonical column is written in the warehouse. `time` is a moment in UTC. */
export type ColumnKind = "text" | "time" | "number" | "boolean";

/**
 * The kinds of export, and the canonical columns of each. A config's `exports` are named after them and its
 * `columns` map these names to the export's own.
 */
export const entities = {
  leads: {
    lead_id: "text",
    created_at: "time",
    qualified_at: "time",
    accepted_at: "time",
    sqo_at: "time",
    won_at: "time",
    lost_at: "time",
    is_won: "boolean",
    is_closed: "boolean",
    amount: "number",
    rep: "text",
    territory: "text",
    product_line: "text",
    source: "text",
    disposition: "text",
    disposition_at: "time",
    company: "text",
    title: "text",
    email: "text",
    account_id: "text",
    contact_id: "text",
    opportunity_id: "text",
    marketing_id: "text",
    is_deleted: "boolean",
  },
  lead_history: {
    lead_id: "text",
    field: "text",
    old_value: "text",
    new_value: "text",
    changed_at: "time",
    is_deleted: "boolean",
  },
  accounts: { account_id: "text", company: "text", created_at: "time", is_deleted: "boolean" },
  opportunities: {
    opportunity_id: "text",
    lead_id: "text",
    account_id: "text",
    created_at: "time",
    won_at: "time",
    lost_at: "time",
    is_won: "boolean",
    is_closed: "boolean",
    amount: "number",
    currency: "text",
    rep: "text",
    product_line: "text",
    is_deleted: "boolean",
  },
  opportunity_history: { opportunity_id: "text", stage: "text", changed_at: "time" },
  activities: { lead_id: "text", activity_at: "time", activity_type: "text", asset: "text" },
  campaign_members: {
    lead_id: "text",
    contact_id: "text",
    campaign_type: "text",
    responded: "boolean",
    responded_at: "time",
    created_at: "time",
  },
  tasks: {
    who_id: "text",
    created_at: "time",
    completed_at: "time",
    is_closed: "boolean",
    is_deleted: "boolean",
  },
  users: { rep: "text", rep_name: "text", territory: "text" },
  currencies: { currency: "text", rate: "number" },
} as const satisfies Record<string, Record<string, ColumnKind>>;

export type Entity = keyof typeof entities;

export const entityNames = Object.keys(entities) as Entity[];

/** The column that identifies a row of each entity; `id` in the config is short for it. */
export const idColumn: Partial<Record<Entity, string>> = {
  leads: "lead_id",
  accounts: "account_id",
  opportunities: "opportunity_id",
  users: "rep",
  currencies: "currency",
};

/** Canonical columns without which an export of the entity says nothing. */
export const requiredColumns: Record<Entity, readonly string[]> = {
  leads: [],
  lead_history: ["lead_id", "field", "old_value", "new_value", "changed_at"],
  accounts: ["account_id"],
  opportunities: [],
  opportunity_history: ["opportunity_id", "stage", "changed_at"],
  activities: ["lead_id", "activity_at", "activity_type"],
  campaign_members: ["lead_id"],
  tasks: ["who_id", "created_at"],
  users: ["rep"],
  currencies: ["currency", "rate"],
};
